import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { ReactNode } from "react";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";

type Proprietes = {
  children: ReactNode;
  /** The same operation is sent until the service has answered. */
  agir: (operationId: string) => Promise<unknown>;
  fait: () => void;
  secondaire?: boolean;
  inactif?: boolean;
};

/** An act pressed once; why it was refused is said beside it. */
export function BoutonDActe({ children, agir, fait, secondaire = false, inactif = false }: Proprietes) {
  const { faire, enCours, refus } = useGeste((operationId) => agir(operationId).then(fait));
  return (
    <>
      <Button
        size="small"
        priority={secondaire ? "secondary" : "primary"}
        disabled={enCours || inactif}
        onClick={faire}
      >
        {children}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </>
  );
}
