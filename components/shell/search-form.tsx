import type { ComponentPropsWithoutRef } from "react";
import { Button } from "../ui/button";

export type SearchFormProps = {
  /** Always a post: a name or a CPR number never stands in a URL. */
  action: ComponentPropsWithoutRef<"form">["action"];
  label?: string;
  placeholder?: string;
  name?: string;
};

/** The search box of the header. Hidden on phones, where the menu leads to the list's own search. */
export function SearchForm({
  action,
  label = "Find sag",
  placeholder = "Sagsnummer, navn, CPR",
  name = "soeg",
}: SearchFormProps) {
  const method = typeof action === "string" ? "post" : undefined;
  return (
    <form className="fb-search" action={action} method={method}>
      <label htmlFor="find-sag">{label}</label>
      <input
        className="form-input"
        type="search"
        id="find-sag"
        name={name}
        placeholder={placeholder}
        autoComplete="off"
      />
      <Button>Søg</Button>
    </form>
  );
}
