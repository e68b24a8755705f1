import { m } from "../../paraglide/messages.js";
import { EtapeCode } from "./etape-code.tsx";

/** Groups of four, to be typed without losing one's place. */
const grouper = (secret: string): string => secret.replace(/.{4}(?=.)/gu, "$& ");

/** The secret is given as text: it can be typed or pasted in any application, and needs no camera. */
export const EtapeEnrolement = ({ secret, envoyer }: { secret: string; envoyer: (code: string) => void }) => (
  <>
    <ol>
      <li>{m.agent_enrolement_installer()}</li>
      <li>{m.agent_enrolement_saisir()}</li>
      <li>{m.agent_enrolement_code()}</li>
    </ol>
    <p className="fr-callout">
      {m.agent_enrolement_cle()} <code className="sne-numero">{grouper(secret)}</code>
    </p>
    <EtapeCode envoyer={envoyer} />
  </>
);
