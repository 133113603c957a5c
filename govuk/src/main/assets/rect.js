import { initAll } from './govuk-frontend.min.js'

initAll()

const searchableLists = document.querySelectorAll('select[data-module="rect-autocomplete"]')
if (searchableLists.length > 0) {
  await import('./accessible-autocomplete.min.js')
  searchableLists.forEach(enhance)
}

// Turns a list into a field that finds its items by typing. The list stays in the form, out of sight, and is what the
// form sends: the item whose text was chosen or typed in full, or none.
function enhance(select) {
  const id = select.id
  const describedBy = select.getAttribute('aria-describedby')
  const texts = new Map([...select.options].filter(item => item.value).map(item => [item.text, item.value]))
  const choose = text => {
    select.value = texts.get(text) ?? ''
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  window.accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    source: [...texts.keys()],
    defaultValue: '',
    autoselect: false,
    confirmOnBlur: false,
    inputClasses: select.classList.contains('govuk-select--error') ? 'govuk-input govuk-input--error' : 'govuk-input',
    onConfirm: text => choose(text ?? document.getElementById(id).value)
  })

  const field = document.getElementById(id)
  field.addEventListener('blur', () => choose(field.value))
  if (describedBy) {
    field.setAttribute('aria-describedby', [describedBy, field.getAttribute('aria-describedby')].filter(Boolean).join(' '))
  }
}
