create table statement_figures (
  statement_id bigint not null,
  vat_rate numeric(3, 2) not null,
  net_exact numeric(24, 10) not null,
  vat_exact numeric(24, 10) not null,
  net numeric(14, 2) not null,
  vat numeric(14, 2) not null,
  total numeric(14, 2) not null,
  rounding_difference numeric(14, 2) not null default 0,
  terms jsonb not null,
  authorised_by_id bigint,
  authorised_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint statement_figures_pk primary key (statement_id),
  constraint statement_figures_statement_fk foreign key (statement_id) references statements (id),
  constraint statement_figures_authorised_by_fk foreign key (authorised_by_id) references users (id),
  constraint statement_figures_total_adds_up check (total = net + vat),
  constraint statement_figures_terms_is_object check (jsonb_typeof(terms) = 'object')
);
call describe_usual_columns('statement_figures');
create index statement_figures_authorised_by_id_idx on statement_figures (authorised_by_id);
create trigger statement_figures_frozen
  before update or delete on statement_figures
  for each row
  execute function refuse_change();
comment on table statement_figures is 'FIN-PAY-16: totals of a statement as authorised, kept for ever';
comment on column statement_figures.statement_id is 'Key: the statement';
comment on column statement_figures.vat_rate is 'VAT rate that applied, as a fraction';
comment on column statement_figures.net_exact is 'Pounds before VAT, not rounded';
comment on column statement_figures.vat_exact is 'Pounds of VAT, not rounded';
comment on column statement_figures.net is 'Pounds before VAT, rounded';
comment on column statement_figures.vat is 'Pounds of VAT, rounded';
comment on column statement_figures.total is 'Rounded net plus rounded VAT';
comment on column statement_figures.rounding_difference is 'total less the rounded exact total: a penny at most';
comment on column statement_figures.terms is 'Contract terms and band capacities that applied';
comment on column statement_figures.authorised_by_id is 'Who authorised the payment';
comment on column statement_figures.authorised_at is 'When the payment was authorised';

create table statement_lines (
  id bigint generated always as identity,
  statement_id bigint not null,
  position integer not null,
  calculator text not null,
  line_type text not null,
  declaration_type declaration_types,
  band text,
  description text not null,
  quantity integer not null,
  unit_amount numeric(24, 10) not null,
  amount numeric(24, 10) not null,
  created_at timestamptz not null default now(),
  constraint statement_lines_pk primary key (id),
  constraint statement_lines_statement_fk foreign key (statement_id) references statement_figures (statement_id),
  constraint statement_lines_position_unique unique (statement_id, position),
  constraint statement_lines_calculator_known check (calculator in ('banded', 'flat_rate')),
  constraint statement_lines_line_type_known check (
    line_type in ('output', 'output_clawback', 'uplift', 'uplift_clawback', 'service_fee', 'adjustment')
  ),
  constraint statement_lines_band_shape check (band ~ '^[A-Z]$'),
  constraint statement_lines_quantity_not_negative check (quantity >= 0)
);
call describe_usual_columns('statement_lines');
create trigger statement_lines_frozen
  before update or delete on statement_lines
  for each row
  execute function refuse_change();
comment on table statement_lines is 'FIN-PAY-16: lines of a statement as authorised, kept for ever';
comment on column statement_lines.statement_id is 'The statement';
comment on column statement_lines.position is 'Order on the statement, from 1';
comment on column statement_lines.calculator is 'banded or flat_rate';
comment on column statement_lines.line_type is 'What the line pays or recovers';
comment on column statement_lines.declaration_type is 'Type of the declarations on the line';
comment on column statement_lines.band is 'Letter of the band';
comment on column statement_lines.description is 'Words shown, for example the name of an adjustment';
comment on column statement_lines.quantity is 'How many';
comment on column statement_lines.unit_amount is 'Pounds for one, not rounded';
comment on column statement_lines.amount is 'Pounds, not rounded; negative when recovered';

create table statement_line_declarations (
  statement_line_id bigint not null,
  declaration_id bigint not null,
  amount numeric(24, 10) not null,
  created_at timestamptz not null default now(),
  constraint statement_line_declarations_pk primary key (statement_line_id, declaration_id),
  constraint statement_line_declarations_statement_line_fk foreign key (statement_line_id) references statement_lines (id),
  constraint statement_line_declarations_declaration_fk foreign key (declaration_id) references declarations (id)
);
call describe_usual_columns('statement_line_declarations');
create index statement_line_declarations_declaration_id_idx on statement_line_declarations (declaration_id);
create trigger statement_line_declarations_frozen
  before update or delete on statement_line_declarations
  for each row
  execute function refuse_change();
comment on table statement_line_declarations is 'FIN-PAY-16: which declarations a frozen line counts';
comment on column statement_line_declarations.statement_line_id is 'The line';
comment on column statement_line_declarations.declaration_id is 'The declaration';
comment on column statement_line_declarations.amount is 'Pounds this declaration adds to the line, not rounded; 0 beyond all bands';
