/** What a form of the catalogue is sent with: the type, the day it shows, which form of the page it is, and how old. */
export type FormOf = { type: string; vist: string; hvad: string; version: string };

/** The same of what is kept beside the types: its address, and its key when it is not new. */
export type NounFormOf = { slags: string; af: string; vist: string; hvad: string; version: string };

export function HiddenOf({ of }: { of: FormOf | NounFormOf }) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

export type CatalogueAction = (data: FormData) => Promise<void>;
