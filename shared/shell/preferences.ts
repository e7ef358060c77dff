/**
 * The settings of one installation. `Preferences` is what screens read and write; the shell keeps more
 * beside it (`SettingsFile`: window places, the chosen data folder). Each field falls back to its default
 * by its absence only: a wrong value makes the whole file broken, and the shell sets it aside.
 */
import { z } from 'zod';
import { agendasSchema } from '../meeting/agenda.ts';
import { profileSchema } from '../scenario/municipality-profile.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

const fields = {
  /** Name of the municipality; empty until it is filled in. */
  municipality: z.string().max(80),
  /** The gemeenteprofiel: names for the scenarios; fictional ones stand in for what is not there. */
  profile: profileSchema,
  /** Agendas of the beleidsteam, or null for Paraat's own. */
  agendas: agendasSchema.nullable(),
  /** The municipality's colours, or null for Paraat's own. */
  huisstijl: z.strictObject({ accent: colour, brand: colour }).nullable(),
  density: z.enum(['compact', 'ruim']),
  theme: z.enum(['light', 'dark', 'system']),
  /** Where the save dialog opens; null: the user's documents. */
  defaultFolder: z.string().min(1).max(4_096).nullable(),
  /** The user has read that the data key lies in a file on this computer. */
  keyNoticeShown: z.boolean(),
};

export const preferencesSchema = z.strictObject(fields);
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;
export const preferencesPatchSchema = preferencesSchema.partial();
export type PreferencesPatch = Readonly<z.infer<typeof preferencesPatchSchema>>;

export const WINDOW_KINDS = ['start', 'exercise', 'beamer'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** Screen coordinates, device-independent pixels. */
const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  maximised: z.boolean(),
});
export type WindowPlace = Readonly<z.infer<typeof boundsSchema>>;

export const settingsFileSchema = z.strictObject({
  municipality: fields.municipality.default(''),
  profile: fields.profile.default({}),
  agendas: fields.agendas.default(null),
  huisstijl: fields.huisstijl.default(null),
  density: fields.density.default('compact'),
  theme: fields.theme.default('system'),
  defaultFolder: fields.defaultFolder.default(null),
  keyNoticeShown: fields.keyNoticeShown.default(false),
  windowPlaces: z.partialRecord(z.enum(WINDOW_KINDS), boundsSchema).default({}),
  /** Names this installation as an author; made at the first start. */
  deviceId: z.uuid().nullable().default(null),
  /** A data folder chosen by the user; null: the one in the user's application data. */
  dataFolder: z.string().min(1).max(4_096).nullable().default(null),
});
export type SettingsFile = Readonly<z.infer<typeof settingsFileSchema>>;
