import type { Corrected } from "@/lib/rollout/correct";
import type { RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutRefusal } from "@/lib/rollout/judge";
import type { PlanRefusal } from "@/lib/rollout/plan";
import type { SplitRefusal } from "@/lib/rollout/split";

type Refused = RolloutRefusal | PlanRefusal | SplitRefusal | Extract<Corrected, { ok: false }>["refusal"];

/** What is wrong, and what to do. */
export const ROLLOUT_REFUSALS: Record<Refused, string> = {
  not_permitted: "Det kan du ikke gøre her. Fagområdets kontakt kan kun føre sit eget område frem.",
  wrong_status: "Det kan ikke ske fra det trin, den stod på den dag. Se trinnene, og ret datoen.",
  reason_missing: "Vælg, hvorfor datoen flyttes.",
  not_found: "Den findes ikke mere. Hent siden igen.",
  resting: "Fuldmagten er national, så dens trin hviler. Gør den kommunal først.",
  changed_meanwhile: "En kollega har ændret den imens. Se, hvor den står nu, og prøv igen.",
  in_future: "Vælg en dag, der har været. Det, der skal ske, er en planlagt dato.",
  breaks_history: "Det passer ikke med det, der er sket senere. Ret det senere først.",
  needs_test:
    "Den skal først gennem tilslutning og test. Kun fuldmagter til at ringe og skrive kan springe det over.",
  evidence_missing: "Sæt kryds ved den dokumentation, der skal være for trinnet.",
  pause_without_reason: "Vælg, hvorfor den sættes på pause.",
  ends_before_it_begins: "Den sidste dag kan ikke ligge efter den dag, den blev udfaset.",
  nothing_left: "Lad mindst én blive tilbage. Ellers er der ikke noget at dele.",
  not_together_then: "De blev ikke ført frem sammen den dag. Skriv en senere dag.",
  over: "Den er udfaset og kan ikke deles.",
  nothing_changed: "Der er ikke ændret noget.",
  too_far_away: "Skriv en dag inden for ti år fra i dag.",
  gate_after_live: "Næste trin kan ikke ligge efter, at den er i drift. Ret en af datoerne.",
};

/** What the button of a move says. */
export const MOVE_BUTTONS: Record<RolloutStatus, string> = {
  idea: "Gem",
  planned: "Gem, at den er planlagt",
  agreed: "Gem, at den er aftalt",
  connection_sent: "Gem, at tilslutningen er sendt",
  confirmed: "Gem svaret",
  in_test: "Gem, at testen er begyndt",
  live: "Gem, at den er i drift",
  paused: "Sæt på pause",
  retired: "Udfas",
};

/** When the step of the form is to be used. */
export const MOVE_HINTS: Record<RolloutStatus, string> = {
  idea: "",
  planned: "Brug den, når fuldmagten er kommet med i planen.",
  agreed: "Brug den, når fagområdet har sagt ja til at være med.",
  connection_sent: "Brug den, når tilslutningsskemaet er sendt fra den autoritative postkasse.",
  confirmed: "Brug den, når Digitaliseringsstyrelsen har svaret, at fuldmagten er klar.",
  in_test: "Brug den, når privilegienavnet står på formularen, og testen går i gang.",
  live: "Brug den, når borgerne kan give fuldmagten.",
  paused: "Den er ikke i drift, så længe den står på pause, og tælles for sig.",
  retired: "Den tælles ikke mere. Det kan kun rettes som en fejl.",
};
