import { Status } from "@/components/ui/status";
import { listed } from "@/lib/text/listed";

/** Numbers in a saved text that equal a hidden one. Nothing when there are none. */
export function ToldNumbers({ numbers = [] }: { numbers: readonly number[] | undefined }) {
  if (numbers.length === 0) return null;
  return (
    <p>
      <Status sign="warn" small>
        {numbers.length === 1
          ? `Tallet ${numbers[0]} kan være skjult`
          : `Tallene ${listed(numbers.map(String))} kan være skjult`}
      </Status>{" "}
      Et skjult tal er lige så stort. Lad det stå, hvis det tæller noget andet.
    </p>
  );
}
