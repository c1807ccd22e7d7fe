/** What the choice of a sag that is not on the list says. */
export const OTHER_SAG = "anden";
