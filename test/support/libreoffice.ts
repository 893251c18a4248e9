/** LibreOffice without a window, where it is installed: conversions, and its own accepting and rejecting of changes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const PATIENCE = 120_000;

/** Opens each file for each command of the menu, does it and saves the file at the target. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic">
Sub Run(sources As String, commands As String, targets As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  Dim none()
  source = Split(sources, "|") : command = Split(commands, "|") : target = Split(targets, "|")
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For c = 0 To UBound(command)
    For i = 0 To UBound(source)
      document = StarDesktop.loadComponentFromURL(source(i), "_blank", 0, hidden())
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command(c), "", 0, none())
      document.storeToURL(target(c * (UBound(source) + 1) + i), filter())
      document.close(True)
    Next
  Next
End Sub
</script:module>
`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Review"/>
</library:library>
`;

/** @param folder for its profile and its output; one process uses it at a time */
export class LibreOffice {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  #run(...args: string[]): void {
    const profile = pathToFileURL(join(this.#folder, 'profile')).href;
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...args], { timeout: PATIENCE, stdio: 'pipe' });
  }

  /** @returns the path of each converted file @throws Error where one was not converted */
  convert(files: readonly string[], extension: 'pdf' | 'docx'): string[] {
    this.#run('--convert-to', extension, '--outdir', join(this.#folder, extension), ...files);
    return files.map((file) => this.#made(join(this.#folder, extension, file.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, `.${extension}`))));
  }

  /** Accepts all changes of each file, and rejects them. @returns the paths of the files that come of it */
  review(files: readonly string[]): Record<'accept' | 'reject', string[]> {
    const basic = join(this.#folder, 'profile/user/basic/Standard');
    // A new profile gets the office's own empty library first.
    if (!existsSync(basic)) this.convert(files.slice(0, 1), 'pdf');
    writeFileSync(join(basic, 'Review.xba'), MACRO);
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
    const targets = (verdict: string): string[] => files.map((file) => join(this.#folder, `${verdict}-${file.replace(/^.*[\\/]/u, '')}`));
    const urls = (paths: readonly string[]): string => paths.map((path) => pathToFileURL(path).href).join('|');
    this.#run(`macro:///Standard.Review.Run("${urls(files)}","AcceptAllTrackedChanges|RejectAllTrackedChanges","${urls([...targets('accept'), ...targets('reject')])}")`);
    return { accept: targets('accept').map((path) => this.#made(path)), reject: targets('reject').map((path) => this.#made(path)) };
  }

  #made(path: string): string {
    if (!existsSync(path)) throw new Error(`LibreOffice made no ${path}`);
    return path;
  }
}
