import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../database/house-database.js';

export interface HouseEvent {
  readonly id: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Handler = (payload: Readonly<Record<string, unknown>>) => Promise<void>;

interface Consumer {
  readonly name: string;
  readonly handle: Handler;
  /** False for long work that keeps its own track of what is done. */
  readonly inOneTransaction: boolean;
}

/** Who follows which event. Delivery is at least once; each consumer remembers the events it has handled. */
@Injectable()
export class EventHandlers {
  private readonly consumers = new Map<string, Consumer[]>();

  constructor(private readonly house: HouseDatabase) {}

  on(event: string, consumer: string, handle: Handler, options: { inOneTransaction?: boolean } = {}): void {
    const known = this.consumers.get(event) ?? [];
    this.consumers.set(event, [...known, { name: consumer, handle, inOneTransaction: options.inOneTransaction ?? true }]);
  }

  /** Delivers an event to those of its consumers that have not handled it yet. Runs in the event's house. */
  async deliver(event: HouseEvent): Promise<void> {
    for (const consumer of this.consumers.get(event.name) ?? []) {
      if (consumer.inOneTransaction) {
        await this.house.transaction(async () => {
          if (await this.remember(event, consumer)) await consumer.handle(event.payload);
        });
      } else if (!(await this.remembers(event, consumer))) {
        await consumer.handle(event.payload);
        await this.house.transaction(() => this.remember(event, consumer));
      }
    }
  }

  private async remember(event: HouseEvent, consumer: Consumer): Promise<boolean> {
    const rows = await this.house.rows(
      `insert into house.handled_event (event_id, consumer) values ($1, $2) on conflict (event_id, consumer) do nothing returning consumer`,
      [event.id, consumer.name],
    );
    return rows.length > 0;
  }

  private async remembers(event: HouseEvent, consumer: Consumer): Promise<boolean> {
    const row = await this.house.row('select 1 from house.handled_event where event_id = $1 and consumer = $2', [event.id, consumer.name]);
    return row !== undefined;
  }
}
