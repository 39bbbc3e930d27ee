import { z } from 'zod';

const email = z.email().max(200);
const language = z.enum(['fr', 'en']);

export const signInInput = z
  .object({ email, password: z.string().min(1).max(200) })
  .strict()
  .meta({ id: 'SignIn' });

export const sessionView = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), language }),
    house: z.object({ id: z.string(), slug: z.string(), name: z.string(), demo: z.boolean() }).nullable(),
    houses: z.array(z.object({ slug: z.string(), name: z.string(), role: z.string() })),
    role: z.string().nullable(),
    permissions: z.array(z.string()),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });

export const switchInput = z
  .object({ house: z.string().min(1) })
  .strict()
  .meta({ id: 'HouseSwitch' });

const houseInput = z.object({
  name: z.string().trim().min(1).max(120),
  language: language.default('fr'),
  country: z.string().length(2).default('FR'),
  legalName: z.string().trim().max(200).optional(),
  street: z.string().trim().max(200).optional(),
  postalCode: z.string().trim().max(20).optional(),
  city: z.string().trim().max(100).optional(),
});

export const setUpInput = z
  .object({
    house: houseInput.strict(),
    owner: z.object({ name: z.string().trim().min(1).max(120), email, password: z.string().min(10).max(200) }).strict(),
  })
  .strict()
  .meta({ id: 'SetUp' });

export const newHouseInput = houseInput.strict().meta({ id: 'NewHouse' });

export const welcomeView = z.object({ demo: z.boolean(), setupNeeded: z.boolean(), version: z.string() }).meta({ id: 'Welcome' });

export type SignInInput = z.infer<typeof signInInput>;
export type SessionView = z.infer<typeof sessionView>;
export type SetUpInput = z.infer<typeof setUpInput>;
export type NewHouseInput = z.infer<typeof newHouseInput>;
export type WelcomeView = z.infer<typeof welcomeView>;
