import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { commission, type SeanceLue } from "../../../shared/api/commission.ts";
import { type Membre, qualites } from "../../../shared/attribution/composition.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Ligne } from "../logements/champs.tsx";
import { type Ecrit, MembreSaisi } from "./membre-saisi.tsx";

type Proprietes = { seance: SeanceLue; depart: SeanceLue["composition"]; relire: () => void };

/** Half of those who vote, until the internal rules are typed. */
const moitie = (membres: readonly Membre[]): number =>
  Math.max(1, Math.ceil(membres.filter(({ qualite }) => qualites[qualite].vote).length / 2));

const unMembre = (): Ecrit => ({ cle: crypto.randomUUID(), nom: "", qualite: "CONSEIL", present: true });

/** Who sits and who is there; kept as it is once the commission has decided. */
export function SaisieDeComposition({ seance: { seanceId }, depart, relire }: Proprietes) {
  const [ouverte, ouvrir] = useState(false);
  const [membres, poser] = useState<readonly Ecrit[]>(
    depart?.membres.map((membre) => ({ ...membre, cle: crypto.randomUUID() })) ?? [
      { ...unMembre(), qualite: "PRESIDENT" },
    ],
  );
  const [quorum, fixer] = useState(depart ? String(depart.quorum) : "");
  const { faire, enCours, refus } = useGeste(async () => {
    const dits = membres.map(({ cle: _c, ...membre }) => membre);
    await call(commission.composerSeance, { seanceId, quorum: Number(quorum) || moitie(dits), membres: dits });
    ouvrir(false);
    relire();
  });
  if (!ouverte)
    return (
      <Button priority="secondary" size="small" className="fr-mb-2w" onClick={() => ouvrir(true)}>
        {m.composition_dire()}
      </Button>
    );
  return (
    <div className="sne-carte">
      {membres.map((membre, rang) => (
        <MembreSaisi
          key={membre.cle}
          membre={membre}
          rang={rang + 1}
          changer={(dit) => poser((avant) => avant.map((un) => (un.cle === membre.cle ? { ...un, ...dit } : un)))}
          retirer={() => poser((avant) => avant.filter(({ cle }) => cle !== membre.cle))}
        />
      ))}
      <Button
        priority="tertiary"
        size="small"
        className="fr-mb-2w"
        onClick={() => poser((avant) => [...avant, unMembre()])}
      >
        {m.composition_ajouter()}
      </Button>
      <Ligne
        id={`quorum-${seanceId}`}
        libelle={m.composition_quorum_saisi()}
        aide={m.composition_quorum_aide({ moitie: moitie(membres) })}
        valeur={quorum}
        changer={fixer}
        nombre
      />
      <div className="sne-boutons">
        <Button disabled={enCours} onClick={faire}>
          {m.composition_enregistrer()}
        </Button>
        <Button priority="tertiary" onClick={() => ouvrir(false)}>
          {m.examen_annuler()}
        </Button>
      </div>
      <p role="alert" className="fr-error-text">
        {refus !== undefined && phraseDEchec(refus)}
      </p>
    </div>
  );
}
