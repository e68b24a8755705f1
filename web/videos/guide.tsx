import { m } from "../paraglide/messages.js";
import type { IdDeVideo } from "./fiche.ts";
import { adresseDeLImage } from "./fichiers-servis.ts";
import { phrases } from "./phrases.ts";
import { scenes } from "./pretes/scenes.ts";

type Proprietes = {
  id: IdDeVideo;
  /** The pages have changed since these pictures. */
  depuis?: boolean;
};

/** The same steps, to read at one's own pace; the sentence says all that its picture shows. */
export const Guide = ({ id, depuis = false }: Proprietes) => (
  <div className="sne-guide">
    {depuis && <p>{m.video_en_images_depuis()}</p>}
    <ol>
      {(scenes[id] ?? []).map((cle) => (
        <li key={cle}>
          <p className="fr-mb-1w">{phrases[id][cle]?.()}</p>
          <img src={adresseDeLImage(id, cle)} alt="" width={360} height={640} loading="lazy" />
        </li>
      ))}
    </ol>
  </div>
);
