import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useId, useState } from "react";
import { m } from "../../paraglide/messages.js";
import { langueDuSite } from "./langue-du-site.ts";

type Phrases = Readonly<Record<string, string>>;

const charger = (): Promise<Phrases> =>
  import("./phrases-en-francais.ts").then(({ phrasesEnFrancais }) => phrasesEnFrancais);

/** The French of what is read, on a press: the words of the law, and those that a helper knows. */
export function VoirEnFrancais({ textes }: { textes: readonly string[] }) {
  const id = useId();
  const [phrases, poserPhrases] = useState<Phrases>();
  if (langueDuSite.prefixe === "") return null;
  const dites = phrases && [...new Set(textes.flatMap((texte) => phrases[texte] ?? []))];
  return (
    <div className="fr-mb-2w">
      <Button
        priority="tertiary"
        size="small"
        nativeButtonProps={{ "aria-expanded": dites !== undefined, "aria-controls": id, type: "button" }}
        onClick={() => (dites ? poserPhrases(undefined) : charger().then(poserPhrases))}
      >
        {dites ? m.francais_cacher() : m.francais_voir()}
      </Button>
      <div id={id} lang="fr" dir="ltr" aria-live="polite">
        {dites && (
          <ul className="fr-mt-1w">
            {dites.map((texte) => (
              <li key={texte}>{texte}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
