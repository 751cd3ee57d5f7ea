#include "views/advisor/serving_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

#include "views/advisor/request_field.h"
#include "views/advisor/serving_table.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_copy.h"
#include "views/forms/catalogue_items.h"
#include "views/results/figure_model.h"

namespace jw {

/// Made in the order of Tab.
ServingView::ServingView(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_copy(new QPushButton),
      m_about(new QLabel),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(look)),
      m_table(new FigureView(look))
{
    build();
    retranslate();
}

void ServingView::build()
{
    m_panel->addToHead(m_copy);
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_about->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *fields = new QHBoxLayout, *feet = new QHBoxLayout;
    fields->setSpacing(m_look.px(12));
    m_fields.push_back(new RequestField(m_look, workInfo(), m_panel));
    for (const FieldInfo& info : fieldsOf<ScreenRequest>())
        if (info.kind != FieldKind::Record)
            m_fields.push_back(new RequestField(m_look, info, m_panel));
    for (RequestField* each : m_fields) {
        fields->addWidget(each, each->info().kind == FieldKind::Number ? 2 : 4); // names need more room
        feet->addWidget(&each->foot());
        connect(each, &RequestField::edited, this, [this] {
            m_chosen = true;
            ask();
        });
    }
    m_panel->body()->addLayout(fields);
    m_panel->body()->addLayout(feet);
    m_panel->body()->addWidget(m_about);
    m_panel->body()->addWidget(m_stack, 1);
    auto* column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { pickModel(); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table->figures()); });
}

RequestField& ServingView::field(std::string_view key) const
{
    return **std::ranges::find(m_fields, key, [](const RequestField* each) { return each->info().key; });
}

void ServingView::retranslate()
{
    setAccessibleName(tr("Hardware for serving"));
    m_panel->setTitle(tr("Hardware for serving: predicted, or only screened"));
    m_copy->setText(tr("Copy table"));
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setToolTip(tr("All rows with their heads, for a spreadsheet"));
    m_about->setText(tr(
        "With a tier: predicted at the largest load on vLLM without a promise; best and worst are those of "
        "the tier's band. Screened: no prediction, from data sheets alone; GB/s per USD/h bounds writing "
        "answers, TOPS reading prompts. The cheapest offer but spot, at full use; what is bought with "
        "electricity and the building."));
    m_table->setAccessibleName(tr("Devices, best first"));
    m_empty->setText(
        {tr("Choose a model: devices are ranked by the cost of a token where it can be predicted, else "
            "by what bounds serving."),
         tr("Choose a model…"),
         {}});
    for (RequestField* each : m_fields)
        each->retranslate();
    field("arch").setTitle(tr("Model"));
    field("arch").setPicker(tr("Choose…"), [this] { pickModel(); });
    field("arch").setHint(tr("Needed"));
    field("order").setTitle(tr("Rank screened by"));
    field("region").setPicker(tr("Choose…"), [this] { pickRegion(); });
    showFields();
    m_table->setTable(servingTable(m_rows));
}

void ServingView::begin(const Plan& resolved)
{
    if (m_chosen)
        return;
    for (const Workload& work : resolved.workloads) {
        if (!work.enabled)
            continue;
        auto asked = optionsRequest(resolved, work.uid);
        if (!asked)
            continue;
        m_model = asked->question.model.empty() ? work.name : asked->question.model;
        m_request = std::move(asked->screen);
        m_request.tokensIn = asked->question.replica.request.in;
        m_request.tokensOut = asked->question.replica.request.out;
        return ask();
    }
}

bool ServingView::chooseModel(const std::string& id)
{
    const ModelRow* row = builtInCatalogue().findModel(id);
    const auto shaped = row ? requestFor(*row) : Result<AdviceRequest>(fail({}));
    if (!shaped)
        return false;
    m_chosen = true;
    m_model = id;
    m_request.architecture = shaped->architecture;
    ask();
    return true;
}

CataloguePicker& ServingView::pickModel()
{
    CataloguePicker& picker =
        CataloguePicker::ask(m_look, tr("Model to serve"), modelItems(builtInCatalogue()), this);
    picker.choose(QString::fromStdString(m_model));
    connect(&picker, &CataloguePicker::picked, this,
            [this](const QString& id) { chooseModel(id.toStdString()); });
    return picker;
}

CataloguePicker& ServingView::pickRegion()
{
    CataloguePicker& picker =
        CataloguePicker::ask(m_look, tr("Where the machines stand"), regionItems(builtInCatalogue()), this);
    connect(&picker, &CataloguePicker::picked, this, [this](const QString& id) {
        m_chosen = true;
        m_request.region = id.toStdString();
        ask();
    });
    return picker;
}

/// A choice that was made stands in its field; the pickers write into the request.
void ServingView::ask()
{
    Members members = *toValue(m_request).as<Members>();
    for (const char* key : {"serving_precision", "order", "tokens_in", "tokens_out"})
        if (const auto& entry = field(key).entry(); entry && !entry->isNull())
            members[key] = *entry;
    if (!m_model.empty())
        if (auto request = recordFrom<ScreenRequest>(members))
            m_request = std::move(*request);
    m_rows = m_model.empty() ? std::vector<ServingOption>()
                             : servingOptions(optionsRequest(m_request), builtInCatalogue())
                                   .value_or(std::vector<ServingOption>());
    m_table->setTable(servingTable(m_rows));
    showFields();
}

void ServingView::showFields()
{
    const Value request = toValue(m_request);
    const ModelRow* model = builtInCatalogue().findModel(m_model);
    const RegionRow* region = builtInCatalogue().findRegion(m_request.region);
    field("arch").setValue(Value(m_model), QString::fromStdString(model ? model->name : m_model));
    for (const char* key : {"serving_precision", "order", "tokens_in", "tokens_out"})
        field(key).setValue(*request.find(key));
    field("region").setValue(Value(m_request.region),
                             region ? QString::fromStdString(region->name) : QString());
    m_copy->setVisible(!m_rows.empty());
    m_stack->setCurrentWidget(m_rows.empty() ? static_cast<QWidget*>(m_empty) : m_table);
}

void ServingView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
