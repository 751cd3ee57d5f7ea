#include "views/start/run_start_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cassert>

#include "advisor/placement.h"
#include "store/plan_file.h"
#include "views/advisor/request_field.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"
#include "views/start/sample_texts.h"

namespace jw {
namespace {

std::size_t placeOf(std::string_view key)
{
    const auto fields = fieldsOf<RunStart>();
    const auto at = std::ranges::find(fields, key, &FieldInfo::key);
    assert(at != fields.end());
    return static_cast<std::size_t>(at - fields.begin());
}

QString sourceText(const RowSource& row)
{
    //: %1 is where a figure is from, %2 a date
    return RunStartDialog::tr("%1, %2").arg(QString::fromStdString(row.source),
                                            QString::fromStdString(row.asOf));
}

/// Those that training is predicted for.
std::vector<CatalogueItem> machineItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items = hardwareItems(catalogue);
    std::erase_if(items, [&](const CatalogueItem& item) {
        const AcceleratorRow* device = findHardware(catalogue, item.id.toStdString()).accelerator;
        return !device || !trainingPeak(*device, TrainPrecision::Bf16) ||
               outOfScope(*device) != AdviceReason::None;
    });
    return items;
}

} // namespace

RunStartDialog::RunStartDialog(const Look& look, QWidget* parent)
    : QDialog(parent),
      m_look(look),
      m_status(new QLabel(this)),
      m_job([this](Result<Plan> plan) { take(std::move(plan)); })
{
    setWindowTitle(tr("Train one model"));
    build();
    connectFields();
    refresh();
}

RunStartDialog::~RunStartDialog() = default;

void RunStartDialog::build()
{
    auto* intro =
        new QLabel(tr("A plan with a site, machines, the run on them and the fastest layout that fits. "
                      "All of it can be changed later."),
                   this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_look.px(16));
    grid->setVerticalSpacing(m_look.px(10));
    grid->setColumnMinimumWidth(0, m_look.px(300));
    grid->setColumnStretch(1, 1);
    const auto fields = fieldsOf<RunStart>();
    for (int at = 0; at < static_cast<int>(count); ++at) {
        const auto i = static_cast<std::size_t>(at);
        m_fields[i] = new RequestField(m_look, fields[i], this);
        m_sources[i] = new QLabel(this);
        m_sources[i]->setProperty("type", QStringLiteral("secondary"));
        m_sources[i]->setWordWrap(true);
        m_sources[i]->setTextFormat(Qt::PlainText);
        grid->addWidget(m_fields[i], 2 * at, 0);
        grid->addWidget(m_sources[i], 2 * at, 1, Qt::AlignBottom);
        grid->addWidget(&m_fields[i]->foot(), 2 * at + 1, 0, 1, 2);
    }
    for (QLabel* label : {intro, m_status})
        label->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(m_look.px(12));
    column->addWidget(intro);
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(m_status);
    column->addWidget(buttonRow());
    resize(m_look.px(720), m_look.px(480));
    m_begin->setFocus(); // all has a default: Enter begins
}

QWidget* RunStartDialog::buttonRow()
{
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_begin = new QPushButton(tr("Make the plan"), row);
    m_begin->setProperty("kind", QStringLiteral("primary"));
    m_begin->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), row);
    cancel->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(m_begin);
    buttons->addWidget(cancel);
    connect(m_begin, &QPushButton::clicked, this, &RunStartDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &RunStartDialog::reject);
    return row;
}

void RunStartDialog::connectFields()
{
    for (const std::string_view key : {"model", "machines", "region"})
        field(key).setPicker(tr("Choose…"), [this, key] { pick(key); });
    for (const std::string_view key : {"tokens", "nodes"})
        connect(&field(key), &RequestField::edited, this, [this, key] { takeNumber(key); });
}

RequestField& RunStartDialog::field(std::string_view key) const { return *m_fields[placeOf(key)]; }

QLabel& RunStartDialog::source(std::string_view key) const { return *m_sources[placeOf(key)]; }

CataloguePicker& RunStartDialog::pick(std::string_view key)
{
    const Catalogue& catalogue = builtInCatalogue();
    CataloguePicker& picker = CataloguePicker::ask(m_look, field(key).title(),
                                                   key == "model"      ? modelItems(catalogue)
                                                   : key == "machines" ? machineItems(catalogue)
                                                                       : regionItems(catalogue),
                                                   this);
    std::string& place = key == "model"      ? m_given.model
                         : key == "machines" ? m_given.machines
                                             : m_given.region;
    picker.choose(QString::fromStdString(place));
    connect(&picker, &CataloguePicker::picked, this, [this, &place](const QString& id) {
        place = id.toStdString();
        refresh();
    });
    return picker;
}

/// What was typed; an emptied field takes its default again.
void RunStartDialog::takeNumber(std::string_view key)
{
    const Result<Value>& entry = field(key).entry();
    if (!entry)
        return;
    const double* number = entry->as<double>();
    auto& place = key == "tokens" ? m_given.tokens : m_given.nodes;
    place = number ? std::optional<Ratio<>>(*number) : std::nullopt;
    refresh();
}

void RunStartDialog::refresh()
{
    const Catalogue& catalogue = builtInCatalogue();
    const RunStart start = withDefaults(m_given, catalogue);
    const ModelRow* model = catalogue.findModel(start.model);
    const RegionRow* region = catalogue.findRegion(start.region);
    const Hardware hardware = machinesOf(start, catalogue);
    const auto number = [](const std::optional<Ratio<>>& n) { return n ? Value(n->base()) : Value(); };
    const auto name = [](const auto* row) { return row ? QString::fromStdString(row->name) : QString(); };
    field("model").setValue(start.model, name(model));
    field("machines").setValue(start.machines, QString::fromStdString(hardware.name()));
    field("region").setValue(start.region, name(region));
    field("tokens").setValue(number(start.tokens));
    field("nodes").setValue(number(start.nodes));
    for (const std::string_view key : {"tokens", "nodes"})
        field(key).setHint(tr("Needed"));
    showSources();
    tell({}, false);
}

void RunStartDialog::showSources()
{
    const Catalogue& catalogue = builtInCatalogue();
    const ModelRow* model = catalogue.findModel(m_given.model);
    const RegionRow* region = catalogue.findRegion(m_given.region);
    const Hardware hardware = machinesOf(m_given, catalogue);
    const RowSource* machines =
        hardware.system ? static_cast<const RowSource*>(hardware.system) : hardware.accelerator;
    source("model").setText(model ? sourceText(*model) : QString());
    source("machines").setText(machines ? sourceText(*machines) : QString());
    source("region").setText(region ? sourceText(*region) : QString());
    const QString own = tr("Own value");
    source("tokens").setText(m_given.tokens                   ? own
                             : model && model->trainingTokens ? tr("As many as the model was trained on")
                                                              : QString());
    source("nodes").setText(m_given.nodes ? own : termText(field("nodes").info().term.source));
}

void RunStartDialog::tell(const QString& words, bool bad)
{
    setStyled(*m_status, "type", bad ? QStringLiteral("worse") : QStringLiteral("secondary"));
    m_status->setText(words);
    m_begin->setEnabled(!isSearching());
}

void RunStartDialog::accept()
{
    if (isSearching() || !field("tokens").entry() || !field("nodes").entry())
        return;
    const ModelRow* model = builtInCatalogue().findModel(m_given.model);
    Plan plan = blankPlan();
    //: Name of a plan: %1 is a model
    plan.settings.name = tr("Train %1").arg(QString::fromStdString(model ? model->name : "")).toStdString();
    m_job.start([plan, start = m_given](const std::stop_token&) mutable -> Result<Plan> {
        const auto run = beginRun(plan, start, builtInCatalogue(), utcNow());
        return run ? Result<Plan>(std::move(plan)) : fail(run.error());
    });
    tell(tr("Looking for a layout…"), false);
}

void RunStartDialog::take(Result<Plan> plan)
{
    if (plan) {
        emit made(std::make_shared<const Plan>(std::move(*plan)));
        return QDialog::accept();
    }
    const FieldInfo* info = findField(fieldsOf<RunStart>(), plan.error().field);
    tell(shownText(messageOf(plan.error(), info)), true);
    if (info)
        field(info->key).input()->setFocus(Qt::OtherFocusReason);
}

} // namespace jw
