// Gathers everything a browser loads into one folder whose name changes with its content, so that browsers may keep it
// for ever. Run by Maven: node src/build/assets.mjs <classes folder>
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const classes = process.argv[2]
const root = join(classes, 'static', 'assets')
const staging = join(root, 'staging')
const frontend = 'node_modules/govuk-frontend/dist/govuk'
const autocomplete = 'node_modules/accessible-autocomplete/dist'

rmSync(root, { recursive: true, force: true })
mkdirSync(staging, { recursive: true })
cpSync(join(frontend, 'assets'), staging, { recursive: true })
cpSync('src/main/assets', staging, { recursive: true })

// The packaged style sheet asks for its fonts at /assets; here they lie beside it. Source maps are not shipped.
copyText(join(frontend, 'govuk-frontend.min.css'), css => css.replaceAll('url(/assets/', 'url('))
copyText(join(frontend, 'govuk-frontend.min.js'))
copyText(join(autocomplete, 'accessible-autocomplete.min.css'))
copyText(join(autocomplete, 'accessible-autocomplete.min.js'))

const hash = createHash('sha256')
for (const file of files(staging)) {
  hash.update(file.slice(staging.length)).update(readFileSync(file))
}
const version = hash.digest('hex').slice(0, 12)
renameSync(staging, join(root, version))

const properties = join(classes, 'uk/gov/education/rect/govuk')
mkdirSync(properties, { recursive: true })
writeFileSync(join(properties, 'assets.properties'), `version=${version}\n`)

function copyText(file, change = text => text) {
  const text = readFileSync(file, 'utf8').replace(/\n?(\/\*|\/\/)# sourceMappingURL=.*\s*$/, '\n')
  writeFileSync(join(staging, file.split('/').at(-1)), change(text))
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
