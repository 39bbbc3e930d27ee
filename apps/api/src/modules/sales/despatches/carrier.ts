import type { Label } from '@colophon/sales';

interface Carrier {
  readonly label: Label;
  /** Where the carrier tells where a parcel is; null when nobody knows. `{number}` is its number. */
  readonly tracking: string | null;
  /** How others write the name, without accents, spaces or case. */
  readonly alsoCalled: readonly string[];
}

const named = (name: string, tracking: string | null, ...alsoCalled: string[]): Carrier => ({
  label: { fr: name, en: name },
  tracking,
  alsoCalled: [written(name), ...alsoCalled],
});

/** The carriers whose tracking page is known. Any other is kept by its name. */
export const carriers = {
  colissimo: named(
    'Colissimo',
    'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
    'laposte',
    'lapostecolissimo',
    'coliposte',
  ),
  chronopost: named('Chronopost', 'https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}', 'chrono'),
  'mondial-relay': named('Mondial Relay', 'https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={number}', 'mr'),
  dpd: named('DPD', 'https://trace.dpd.fr/fr/trace/{number}', 'dpdfrance', 'exapaq'),
  ups: named('UPS', 'https://www.ups.com/track?tracknum={number}', 'unitedparcelservice'),
  gls: named('GLS', 'https://gls-group.com/FR/fr/suivi-colis/?match={number}', 'glsfrance'),
  other: { label: { fr: 'Autre', en: 'Other' }, tracking: null, alsoCalled: ['autre', 'other'] },
} satisfies Record<string, Carrier>;

export type CarrierCode = keyof typeof carriers;

export const carrierCodes = Object.keys(carriers) as CarrierCode[];

/** The code of a carrier however its name is written, else the name itself. */
export function carrierOf(name: string): string {
  const wanted = written(name);
  return carrierCodes.find((code) => written(code) === wanted || (carriers[code] as Carrier).alsoCalled.includes(wanted)) ?? name.trim();
}

export function carrierLabel(carrier: string): Label {
  return isCode(carrier) ? carriers[carrier].label : { fr: carrier, en: carrier };
}

/** Where a parcel is followed; empty when the carrier has no page we know, or the parcel no number. */
export function trackingLink(carrier: string, number: string): string {
  const template = isCode(carrier) ? carriers[carrier].tracking : null;
  return template === null || number === '' ? '' : template.replace('{number}', encodeURIComponent(number));
}

function isCode(carrier: string): carrier is CarrierCode {
  return Object.hasOwn(carriers, carrier);
}

function written(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}
