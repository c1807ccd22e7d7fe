/** Thrown within the examiner alone, and answered by it. */
export class Refused extends Error {
  /** @override */
  name = "Refused";

  /** @param {import("./refusals").Refusal} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
