import { lazy, type PropsWithChildren } from "react";
import { permet } from "./sous-mandat.ts";
import type { Suivi } from "./suivi/suivi.ts";

// few helpers look without filling in
const LectureSeule = lazy(async () => ({ default: (await import("./lecture-seule.tsx")).LectureSeule }));

/** The pages that fill a draft in, for who may; its answers to read, for who sees them only. */
export const SiRemplissable = ({ suivi, children }: PropsWithChildren<{ suivi: Suivi }>) =>
  permet(suivi.lire().brouillon, "modifier") ? children : <LectureSeule suivi={suivi} />;
