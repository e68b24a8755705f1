import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { type SubmitEvent, useState } from "react";
import { situations, typesVoulus } from "../../../shared/attente/publiee.ts";
import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { Estimations, type QuestionDAttente } from "../../socle/temps-d-attente/estimations.tsx";
import { direLeType } from "../../socle/temps-d-attente/mots.ts";
import { RechercheDeCommune } from "../demande/communes/recherche-de-commune.tsx";
import { ListeDeChoix } from "../systemes-locaux/liste-de-choix.tsx";

const ids = { commune: "attente-commune", type: "attente-type" } as const;
const types = typesVoulus.filter((type) => type !== "NR").map((code) => ({ code, nom: direLeType(code) }));

type Proprietes = { surErreur?: (enErreur: boolean) => void; niveau: "h2" | "h3"; surLaPage?: boolean };

type Saisie = { commune: string; type: string; situation: (typeof situations)[number] };

function lire({ commune, type, situation }: Saisie): { erreurs: Erreur[] } | { question: QuestionDAttente } {
  const voulu = typesVoulus.find((un) => un === type);
  const erreurs = [
    ...(commune === "" ? [{ cible: ids.commune, texte: m.temps_manque_commune() }] : []),
    ...(voulu ? [] : [{ cible: ids.type, texte: m.temps_manque_type() }]),
  ];
  return voulu && erreurs.length === 0 ? { question: { communes: [commune], type: voulu, situation } } : { erreurs };
}

/** A commune, a size, and whether one rents a social home already: nothing that says who asks. */
export function Demander({ surErreur, niveau, surLaPage = false }: Proprietes) {
  const [saisie, poser] = useState<Saisie>({ commune: "", type: "", situation: "HM" });
  const [erreurs, noter] = useState<readonly Erreur[]>([]);
  const [question, demander] = useState<QuestionDAttente>();
  const faute = (id: string) => erreurs.find(({ cible }) => cible === id)?.texte;
  const changer = (change: Partial<Saisie>) => {
    poser({ ...saisie, ...change });
    demander(undefined);
  };
  const envoyer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const lue = lire(saisie);
    noter("erreurs" in lue ? lue.erreurs : []);
    surErreur?.("erreurs" in lue);
    demander("erreurs" in lue ? undefined : lue.question);
  };
  return (
    <>
      <Formulaire onSubmit={envoyer}>
        <ResumeErreurs erreurs={erreurs} />
        <RechercheDeCommune
          id={ids.commune}
          libelle={m.temps_commune()}
          aide={m.temps_commune_aide()}
          faute={faute(ids.commune)}
          choisir={({ code, nom }) => {
            changer({ commune: code });
            return nom;
          }}
          oublier={() => changer({ commune: "" })}
          quitter={() => undefined}
        />
        <ListeDeChoix
          id={ids.type}
          libelle={m.temps_type()}
          valeur={saisie.type}
          choix={types}
          faute={faute(ids.type)}
          changer={(type) => changer({ type })}
        />
        <RadioButtons
          legend={m.temps_deja()}
          hintText={m.temps_deja_aide()}
          orientation="horizontal"
          options={situations.map((situation) => ({
            label: situation === "MUT" ? m.oui() : m.non(),
            nativeInputProps: { checked: saisie.situation === situation, onChange: () => changer({ situation }) },
          }))}
        />
        <Button type="submit">{m.temps_estimer()}</Button>
      </Formulaire>
      <div aria-live="polite" className="fr-mt-4w">
        {question && <Estimations question={question} niveau={niveau} surLaPage={surLaPage} />}
      </div>
    </>
  );
}
