import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useState } from "react";
import { acces } from "../../../shared/api/acces.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { enGroupes } from "./code-de-suivi.ts";
import { FicheASaisir } from "./fiche.tsx";
import { saisieVide } from "./saisie.ts";

type Recue = Sortie<typeof acces.demanderAcces>;

/** A body asks for a guichet, without an account. */
export function DevenirGuichetPage() {
  const [recue, poser] = useState<Recue>();
  return (
    <div className="fr-container sne-contenu">
      {recue ? (
        <Envoyee {...recue} />
      ) : (
        <>
          <p>
            <Lien className="fr-link" href={chemins.suiviDAcces}>
              {m.acces_suivre()}
            </Lien>
          </p>
          <FicheASaisir
            titre={m.acces_titre()}
            depart={saisieVide}
            geste={m.acces_envoyer()}
            envoyer={(fiche) => call(acces.demanderAcces, { fiche }).then(poser)}
          />
        </>
      )}
    </div>
  );
}

const Envoyee = ({ code, reponseAvantLe }: Recue) => (
  <>
    <TitrePage titre={m.acces_envoyee_titre()} />
    <Alert
      as="h2"
      severity="success"
      title={m.acces_code({ code: enGroupes(code) })}
      description={m.acces_envoyee_texte({ jour: afficherJour(reponseAvantLe) })}
    />
    <p className="fr-mt-4w">
      <Lien className="fr-link" href={chemins.suiviDAcces}>
        {m.acces_suivre()}
      </Lien>
    </p>
  </>
);
