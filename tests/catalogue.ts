import type { KeptType, TypeFields } from "@/lib/catalogue/keep/kept-type";

/** What a form of a type says when nothing in it is changed. */
export function fieldsOf(type: KeptType): TypeFields {
  const { title, sentence, areaSlug, legalBasis, legalBasisVerifiedOn, kle, source } = type;
  const { forvaltningSlug, authority } = type;
  const own = { title, sentence, areaSlug, legalBasis, legalBasisVerifiedOn, kle, source };
  return { ...own, forvaltningSlug, authority };
}
