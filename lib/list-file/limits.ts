const MEGABYTE = 1_000_000;

/** The largest file that is read. */
export const LARGEST_FILE = 2 * MEGABYTE;

/** Where lists are sent in as files. */
export const FILE_FORMS: readonly string[] = ["/udrulning/import", "/udrulning/nationale-tal/import"];

/**
 * The longest post that reaches such a form: far more than is read, so that the form itself says why not and keeps what was
 * typed beside the file. next.config.mjs takes a little more.
 */
export const LONGEST_FILE_POST = 10 * MEGABYTE;

/** Stands in the address as what was refused, when the post was longer still and nothing of it was kept. */
export const TOO_LARGE = "for-stor";
