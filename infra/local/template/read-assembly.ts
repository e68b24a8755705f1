import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assets, manifest, type Stack, template } from "./template.ts";

/** Origin of the site in the synthesized templates: the real one is known only once a port is. */
export const placeholderSite = "https://site.invalid";

const readJson = (path: string, site = placeholderSite): unknown =>
  JSON.parse(readFileSync(path, "utf8").replaceAll(placeholderSite, site));

/** `aws://123456789012/eu-west-3` → `eu-west-3`; the default when the stack leaves it to the account. */
const regionOf = (environment: string | undefined, region: string): string => {
  const last = environment?.split("/").at(-1);
  return last === undefined || last === "unknown-region" ? region : last;
};

/** Reads what `cdk synth` wrote in `directory`, for a site at this origin. */
export function readAssembly(directory: string, defaultRegion: string, site: string): Stack[] {
  const { artifacts } = manifest.parse(readJson(join(directory, "manifest.json")));
  return Object.entries(artifacts).flatMap(([id, { type, environment, properties }]) => {
    const file = properties?.templateFile;
    if (type !== "aws:cloudformation:stack" || file === undefined) return [];
    const { files } = assets.parse(readJson(join(directory, `${id}.assets.json`)));
    const paths = Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(directory, source.path)] as const),
    );
    return {
      name: properties?.stackName ?? id,
      region: regionOf(environment, defaultRegion),
      template: template.parse(readJson(join(directory, file), site)),
      assets: new Map(paths),
    };
  });
}
