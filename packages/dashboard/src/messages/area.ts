/** Forms of a text that depends on a count, by the plural categories of its language; `count` picks one. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with `{placeholders}`. */
export type Message = string | Plural;

export type Messages = Readonly<Record<string, Message>>;

/** The texts of `M` in another language: every key is there, a plural stays a plural. */
export type Translation<M extends Messages> = { readonly [K in keyof M]: M[K] extends string ? string : Plural };

export const languages = ['en', 'de', 'fr'] as const;
/** A language that comes with the package. */
export type Language = (typeof languages)[number];

/** The texts of one part of the dashboard: a host that shows only the wallet carries only the wallet's. */
export interface MessageArea<M extends Messages = Messages> {
  readonly name: string;
  readonly en: M;
  readonly de: Translation<M>;
  readonly fr: Translation<M>;
}

type PlaceholdersIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

/** Names of the values a message needs. */
export type Placeholders<M extends Message> = M extends string
  ? PlaceholdersIn<M>
  : PlaceholdersIn<M extends Plural ? M['other'] : never> | 'count';

/** A number is shown in the reader's way of writing; a text is taken as it is. */
export type MessageValues<M extends Message> = { readonly [Name in Placeholders<M>]: string | number };

/** Gives the text of a key, its placeholders filled. */
export type Translate<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...values: [Placeholders<M[K]>] extends [never] ? [] : [MessageValues<M[K]>]
) => string;

/** The shipped language nearest to a locale: `de-AT` reads German; English where there is none. */
export function languageOf(locale: string): Language {
  const wanted = locale.slice(0, 2).toLowerCase();
  const subtag = /^[a-z]{2}(-|$)/i.test(locale) ? wanted : '';
  return languages.find((language) => language === subtag) ?? 'en';
}
