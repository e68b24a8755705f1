import { type ReactNode, useEffect, useRef } from "react";
import { langues } from "../../shared/langues.ts";
import { m } from "../paraglide/messages.js";
import type { IdDeVideo } from "./fiche.ts";
import { adresseDeLImage, adresseDuFilm, sousTitresDe } from "./fichiers-servis.ts";
import { Guide } from "./guide.tsx";
import { phrases } from "./phrases.ts";
import { pretes } from "./pretes/pretes.ts";
import { scenes } from "./pretes/scenes.ts";
import { titres } from "./titres.ts";

/** The help of a step: its film while it shows the pages as they are, else its guide. */
export const lecteur = (id: IdDeVideo): ReactNode =>
  pretes[id]?.estAJour ? <Lecteur id={id} /> : <Guide id={id} depuis />;

const nomDeLangue = (code: string): string => langues.find((langue) => langue.code === code)?.nom ?? code;

type Piste = ReturnType<typeof sousTitresDe>[number];

const piste = (une: Piste | undefined) =>
  une && { srcLang: une.langue, label: nomDeLangue(une.langue), src: une.adresse };

/** The film, with the controls of the browser; then what is said, to be read, and the same in pictures. */
function Lecteur({ id }: { id: IdDeVideo }) {
  const film = useRef<HTMLVideoElement>(null);
  const cles = scenes[id] ?? [];
  const nom = m.video_nom({ titre: titres[id]() });
  const pistes = sousTitresDe(id);
  const sienne = pistes.find(({ langue }) => langue === document.documentElement.lang) ?? pistes[0];
  const autres = pistes.filter((une) => une !== sienne);
  useEffect(() => {
    film.current?.focus();
    // the person has just pressed for it; a browser that would rather be asked again has its own button
    film.current?.play().catch(() => undefined);
  }, []);
  return (
    <figure className="sne-video fr-mt-2w" aria-label={nom}>
      <video
        ref={film}
        controls
        playsInline
        preload="none"
        poster={adresseDeLImage(id, cles[0] ?? "")}
        width={360}
        height={766}
        src={adresseDuFilm(id)}
        aria-label={nom}
      >
        <track {...piste(sienne)} kind="captions" default />
        {autres.map((autre) => (
          <track key={autre.langue} {...piste(autre)} kind="captions" />
        ))}
      </video>
      <details className="sne-details fr-mt-1w">
        <summary>{m.video_transcription()}</summary>
        <ol>
          {cles.map((cle) => (
            <li key={cle}>{phrases[id][cle]?.()}</li>
          ))}
        </ol>
      </details>
      <details className="sne-details">
        <summary>{m.video_en_images()}</summary>
        <Guide id={id} />
      </details>
    </figure>
  );
}
