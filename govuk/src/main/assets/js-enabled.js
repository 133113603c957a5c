// Loaded first in the body and before it is shown, so that components that need scripts do not flicker.
document.body.className +=
  ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
