import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type FormEvent, useState } from "react";
import { recherche } from "../../../shared/api/recherche.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { Trouvee } from "./trouvee.tsx";

type Trouvees = Sortie<typeof recherche.chercher>;

const phrase = ({ nature, trouvees, suite }: Trouvees): string => {
  if (nature === "sans-date") return m.recherche_sans_date();
  if (nature === "illisible") return m.recherche_illisible();
  if (suite) return m.recherche_trop({ nombre: trouvees.length });
  return trouvees.length === 0 ? m.recherche_aucune() : m.recherche_nombre({ nombre: trouvees.length });
};

/** What is typed goes in the body of the request: nothing of a person stands in an address. */
export function Recherche() {
  const [texte, poserTexte] = useState("");
  const [trouvees, poser] = useState<Trouvees>();
  const [faute, poserFaute] = useState<string>();
  const chercher = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (texte.trim() === "") return poserFaute(m.recherche_vide());
    poserFaute(undefined);
    call(recherche.chercher, { texte }).then(poser, (erreur) => poserFaute(phraseDEchec(erreur)));
  };
  return (
    <>
      <Formulaire onSubmit={chercher}>
        <Input
          label={m.recherche_libelle()}
          hintText={m.recherche_aide()}
          state={faute === undefined ? "default" : "error"}
          stateRelatedMessage={faute}
          nativeInputProps={{
            value: texte,
            autoComplete: "off",
            spellCheck: false,
            onChange: ({ target }) => poserTexte(target.value),
          }}
        />
        <Button type="submit">{m.recherche_chercher()}</Button>
      </Formulaire>
      <p role="status" className="fr-mt-3w">
        {trouvees && phrase(trouvees)}
      </p>
      {trouvees && trouvees.trouvees.length > 0 && (
        <ul className="sne-liste">
          {trouvees.trouvees.map((trouvee) => (
            <Trouvee key={trouvee.numeroUnique} trouvee={trouvee} />
          ))}
        </ul>
      )}
    </>
  );
}
