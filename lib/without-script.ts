/** Where a page that cannot be shown leads when there is no JavaScript. No page has this address, so it answers 404. */
export const WITHOUT_SCRIPT = "/kan-ikke-vises";
