/** What a form of the catalogue is sent with: the type, the day it shows, which form of the page it is, and how old. */
export type FormOf = { type: string; vist: string; hvad: string; version: string };

export function HiddenOf({ of }: { of: FormOf }) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

export type CatalogueAction = (data: FormData) => Promise<void>;
