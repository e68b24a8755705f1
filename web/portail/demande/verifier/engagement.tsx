import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { type PropsWithChildren, type SubmitEvent, useState } from "react";
import type { Erreur } from "../../../socle/erreur.ts";

const ID = "engagement";

type Geste = { texte: string; agir: () => Promise<unknown> };

type Proprietes = PropsWithChildren<{
  legende: string;
  /** Words of the box to tick. */
  case: string;
  /** Said when it is not ticked. */
  manque: string;
  signaler: (erreurs: readonly Erreur[]) => void;
  enCours: boolean;
  /** What may be pressed once it is ticked, the main act first. */
  gestes: readonly [Geste, ...Geste[]];
}>;

/** What one signs before an act that counts: a box to tick, then the press; both stay in view of each other. */
export function Engagement({ legende, manque, signaler, enCours, gestes, children, ...mots }: Proprietes) {
  const [estPris, prendre] = useState(false);
  const [faute, poserFaute] = useState(false);
  const [principal, ...autres] = gestes;
  const siPris = (agir: Geste["agir"]) => {
    poserFaute(!estPris);
    signaler(estPris ? [] : [{ cible: `${ID}-0`, texte: manque }]);
    return estPris ? agir() : undefined;
  };
  const envoyer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    return siPris(principal.agir);
  };
  return (
    <form onSubmit={envoyer} noValidate>
      <Checkbox
        id={ID}
        legend={legende}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute ? manque : undefined}
        options={[
          {
            label: mots.case,
            nativeInputProps: {
              checked: estPris,
              "aria-invalid": faute,
              onChange: ({ target }) => prendre(target.checked),
            },
          },
        ]}
      />
      {children}
      <div className="sne-boutons">
        <Button type="submit" size="large" disabled={enCours}>
          {principal.texte}
        </Button>
        {autres.map(({ texte, agir }) => (
          <Button key={texte} type="button" priority="secondary" disabled={enCours} onClick={() => siPris(agir)}>
            {texte}
          </Button>
        ))}
      </div>
    </form>
  );
}
