import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { useEffect, useState } from "react";
import { inject } from "regexparam";
import { comptoir, type Ressemblance } from "../../../shared/api/comptoir.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Dites } from "../../../shared/formulaire/personnes.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { Constats } from "./constats.tsx";
import { niveaux } from "./niveaux.ts";

const CHAMPS = [
  "civilite",
  "nomNaissance",
  "nomUsage",
  "prenoms",
  "dateNaissance",
  "telephone",
  "courriel",
  "nir",
] as const;

/** Who is being typed, once name and birth date are there; as one text, so that the same person is looked for once. */
function quiEst(reponses: Dites): string | undefined {
  const { nomNaissance, prenoms, dateNaissance } = reponses;
  if (!nomNaissance || !prenoms || !dateNaissance) return undefined;
  return JSON.stringify(
    Object.fromEntries(CHAMPS.flatMap((nom) => (reponses[nom] === undefined ? [] : [[nom, String(reponses[nom])]]))),
  );
}

/** Demandes of someone who looks like the person being typed. */
export function Ressemblances({ reponses }: { reponses: Dites }) {
  const [trouvees, poser] = useState<readonly Ressemblance[]>();
  const [echec, poserEchec] = useState("");
  const qui = quiEst(reponses);
  useEffect(() => {
    if (qui === undefined) return;
    const abandon = new AbortController();
    const dire = (erreur: unknown) => abandon.signal.aborted || poserEchec(phraseDEchec(erreur));
    call(comptoir.chercherRessemblances, JSON.parse(qui), { signal: abandon.signal })
      .then(({ ressemblances }) => poser(ressemblances))
      .catch(dire);
    return () => abandon.abort();
  }, [qui]);
  return (
    <section aria-live="polite">
      <h2 className="fr-h6">{m.comptoir_ressemblances()}</h2>
      {trouvees === undefined && <p className="fr-hint-text">{m.comptoir_ressemblances_attente()}</p>}
      {trouvees?.length === 0 && <p>{m.comptoir_ressemblances_aucune()}</p>}
      <ul className="sne-liste">
        {trouvees?.map((ressemblance) => (
          <li key={ressemblance.numeroUnique}>
            <Badge severity={niveaux[ressemblance.niveau].severity}>{niveaux[ressemblance.niveau].libelle()}</Badge>
            <p className="fr-mb-1v">
              {ressemblance.prenoms} {ressemblance.nom},{" "}
              {m.comptoir_ne_le({ jour: afficherJour(ressemblance.dateNaissance) })}
            </p>
            <Lien
              className="fr-link"
              href={inject(chemins.comptoirDemande, { numeroUnique: ressemblance.numeroUnique })}
            >
              {m.demande_numero({ numero: afficherNumeroUnique(ressemblance.numeroUnique) })}
            </Lien>
            <Constats accords={ressemblance.accords} desaccords={ressemblance.desaccords} />
          </li>
        ))}
      </ul>
      <p role="alert">{echec}</p>
    </section>
  );
}
