import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { Attente } from "./attente.tsx";
import { Echec } from "./echec.ts";
import { cheminCourant } from "./langue/adresses.ts";
import { useAller } from "./navigation.tsx";
import { phraseDEchec } from "./phrase-d-echec.ts";
import { TitrePage } from "./titre-page.tsx";

type Etat<T> = { nature: "attente" } | { nature: "pret"; valeur: T } | { nature: "echec"; echec: Echec };

type Proprietes<E, T> = {
  /** Must be the same function from one drawing to the next. */
  charger: (entree: E) => Promise<T>;
  entree: E;
  /** Where someone who is not signed in goes instead: by default, to the sign-in and back. */
  sansSession?: ReactNode;
  children: (valeur: T, recharger: () => void) => ReactNode;
};

const enEchec = (erreur: unknown): { nature: "echec"; echec: Echec } => {
  if (erreur instanceof Echec) return { nature: "echec", echec: erreur };
  throw erreur;
};

/** What a personal page reads before it can be drawn; without a session it leads to the sign-in, and back. */
export function Charge<E, T>({ charger, entree, sansSession = <VersLaConnexion />, children }: Proprietes<E, T>) {
  const [etat, poser] = useState<Etat<T>>({ nature: "attente" });
  const lire = useCallback(
    () =>
      charger(entree)
        .then((valeur): Etat<T> => ({ nature: "pret", valeur }), enEchec)
        .then(poser),
    [charger, entree],
  );
  useEffect(() => void lire(), [lire]);
  if (etat.nature === "attente") return <Attente />;
  if (etat.nature === "pret") return children(etat.valeur, lire);
  return etat.echec.motif === "session" ? sansSession : <Echoue echec={etat.echec} recommencer={lire} />;
}

function VersLaConnexion() {
  const aller = useAller();
  useEffect(
    () => aller(`${chemins.connexion}?retour=${encodeURIComponent(cheminCourant())}`, { replace: true }),
    [aller],
  );
  return <Attente />;
}

const Echoue = ({ echec, recommencer }: { echec: Echec; recommencer: () => void }) => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.charge_echec_titre()} />
    <Alert severity="error" small description={phraseDEchec(echec)} />
    <div className="sne-boutons">
      <Button onClick={recommencer}>{m.reessayer()}</Button>
      <Button priority="tertiary" linkProps={{ href: chemins.espace }}>
        {m.menu_espace()}
      </Button>
    </div>
  </div>
);
