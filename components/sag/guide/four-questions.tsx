import { Section } from "@/components/ui/section";

const QUESTIONS = [
  { question: "Skal det kun klares i dag?", answer: "Ja: hjælp her og nu." },
  { question: "Har du MitID, og vil du prøve selv?", answer: "Ja: borger.dk." },
  { question: "Har du en, du stoler på?", answer: "Nej: ingen at give fuldmagt til." },
  {
    question: "Kan du sige med egne ord, hvad hjælperen må?",
    answer: "Nej: stop, og spørg en kollega.",
  },
];

export function BehovLead() {
  return (
    <>
      En fuldmagt er ikke altid svaret. Vælg det, der hjælper bedst. I tvivl? Brug{" "}
      <a href="#spoergsmaal">de fire spørgsmål</a>.
    </>
  );
}

/** What to ask the citizen when in doubt about what is needed. */
export function FourQuestions() {
  return (
    <Section id="spoergsmaal" heading="Er du i tvivl? Spørg borgeren">
      <ul className="plain rules">
        {QUESTIONS.map(({ question, answer }) => (
          <li key={question}>
            {question}
            <span className="sub">{answer}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
