import { InvalidParameterError } from '@aim2balance/client';

/** How the text of an attribute becomes a value; throws where it is none. */
export type AttributeKind<T> = (text: string, name: string) => T;

export const text: AttributeKind<string> = (value) => value;

export const number: AttributeKind<number> = (value, name) => {
  const parsed = Number(value);
  if (value.trim() === '' || !Number.isFinite(parsed)) {
    throw new InvalidParameterError(name, `The attribute ${name} is not a number: write it as in ${name}="50".`);
  }
  return parsed;
};

/** Parted by spaces or commas. */
export const texts: AttributeKind<string[]> = (value) => value.split(/[\s,]+/).filter(Boolean);

export const numbers: AttributeKind<number[]> = (value, name) => texts(value, name).map((part) => number(part, name));

/** True when it is there, unless it says `false`. */
export const flag: AttributeKind<boolean> = (value) => value !== 'false';

/** A flag that may carry a name instead. */
export const flagOrName: AttributeKind<boolean | string> = (value) =>
  value === '' || value === 'true' || (value === 'false' ? false : value);

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): AttributeKind<T> {
  return (value, name) => {
    const word = words.find((known) => known === value);
    if (word === undefined) {
      throw new InvalidParameterError(name, `The attribute ${name} has to be one of ${words.join(', ')}.`);
    }
    return word;
  };
}

export type AttributeKinds = Readonly<Record<string, AttributeKind<unknown>>>;

/** The values of the attributes that are there. */
export type AttributeValues<Kinds extends AttributeKinds> = {
  [Name in keyof Kinds]?: ReturnType<Kinds[Name]>;
};

/** `baseUrl` is the attribute `base-url`. */
export const attributeName = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @throws {InvalidParameterError} an attribute whose text is none of its kind */
export function readAttributes<Kinds extends AttributeKinds>(element: Element, kinds: Kinds): AttributeValues<Kinds> {
  const values: Record<string, unknown> = {};
  for (const [property, kind] of Object.entries(kinds)) {
    const name = attributeName(property);
    const given = element.getAttribute(name);
    if (given !== null) values[property] = kind(given, name);
  }
  return values as AttributeValues<Kinds>;
}

/** Gives a class of elements a property for each attribute: it reads and writes it; `null` takes it away. */
export function reflectAttributes(prototype: object, kinds: AttributeKinds): void {
  for (const [property, kind] of Object.entries(kinds)) {
    const name = attributeName(property);
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        const given = this.getAttribute(name);
        return given !== null && kind === flag ? given !== 'false' : given;
      },
      set(this: Element, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
}
