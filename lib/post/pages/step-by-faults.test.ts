import { expect, test } from "vitest";
import { SIGNATURE_FAULTS } from "@/lib/post/pages/faults";
import { stepByFaults } from "@/lib/post/pages/step-by-faults";

test("what is wrong with a signature leads to a step with its reasons ticked", () => {
  expect(stepByFaults({ mangler: ["date_missing", "signature_missing"] })).toEqual({
    step: "ask_citizen",
    form: { mangler: ["signature_missing", "date_missing"] },
    errors: [],
  });
  expect(stepByFaults({ mangler: "wrong_field" })?.form).toEqual({ mangler: ["wrong_field"] });
  expect(stepByFaults({ afvis: "not_signed_by_fuldmagtsgiver" })).toMatchObject({ step: "reject" });
});

test("an address that names anything else leads nowhere", () => {
  for (const found of [{}, { mangler: "<b>" }, { mangler: ["x"], afvis: "y" }]) {
    expect(stepByFaults(found)).toBeNull();
  }
});

test("each fault leads to a step that takes its reason", () => {
  for (const one of SIGNATURE_FAULTS) {
    const found = "ask" in one ? { mangler: one.ask } : { afvis: one.reject };
    expect(stepByFaults(found), one.name).not.toBeNull();
  }
});
