SwaggerUIBundle({
  url: '/api/docs/v3/swagger.yaml',
  dom_id: '#reference',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
})
