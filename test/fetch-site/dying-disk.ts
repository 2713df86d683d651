/** A disk that dies: from one step on nothing is written any more, as when a process is killed. */
import { writeFileSync } from "node:fs";
import {
  systemDisk,
  type Disk,
} from "../../generator/source/file-writer/disk.js";

export interface DyingDisk extends Disk {
  steps: number;
  /** Makes the next step the last. */
  die: () => void;
}

/** A disk whose step number `at` writes half of what it should; `die` is called then, and from then on. */
export function dyingDisk(
  at: number,
  die: () => void = () => {
    throw Object.assign(new Error("dead"), { code: "EIO" });
  },
): DyingDisk {
  let last = at;
  const step = <T>(run: () => T, half?: () => void): T => {
    disk.steps += 1;
    if (disk.steps === last) half?.();
    if (disk.steps >= last) die();
    return run();
  };
  const disk: DyingDisk = {
    steps: 0,
    die: () => void (last = disk.steps + 1),
    makeFolder: (folder) => step(() => systemDisk.makeFolder(folder)),
    write: (file, text) =>
      step(
        () => systemDisk.write(file, text),
        () => writeFileSync(file, text.slice(0, text.length / 2)),
      ),
    preserve: (file, copy) => step(() => systemDisk.preserve(file, copy)),
    rename: (from, to) => step(() => systemDisk.rename(from, to)),
    remove: (file) => step(() => systemDisk.remove(file)),
    removeEmptyFolder: (folder) =>
      step(() => systemDisk.removeEmptyFolder(folder)),
    removeFolder: (folder) => step(() => systemDisk.removeFolder(folder)),
  };
  return disk;
}
