#include "views/advisor/advice_form.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "views/advisor/request_field.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

/// Those that need a whole row of the form.
bool isWide(const FieldInfo& info) { return info.key == "tokens" || info.key == "region"; }

/// What a request has that nobody has changed.
const Members& defaults()
{
    static const Members members = [] {
        Members all = usualLimits();
        all.merge(*toValue(AdviceRequest{}).as<Members>()); // what is there stays
        std::erase_if(all, [](const auto& member) { return member.second.isNull(); });
        return all;
    }();
    return members;
}

/// Emptied, it is no limit, also where one stands unless said otherwise.
bool isUsualLimit(std::string_view key) { return usualLimits().contains(key); }

/// The shape is the work's and no field.
bool isShown(const FieldInfo& info) { return info.kind != FieldKind::Record; }

/// A place of two columns; what is wrong stands below in both.
void put(QGridLayout& grid, RequestField& field, int at, int cells)
{
    const int line = at / 2 * 3, column = at % 2;
    grid.addWidget(&field, line, column, 1, cells, Qt::AlignTop);
    grid.addWidget(&field.foot(), line + 1 + column, 0, 1, 2);
}

std::string_view idIn(const std::string& work, std::string_view prefix)
{
    return work.starts_with(prefix) ? std::string_view(work).substr(prefix.size()) : std::string_view();
}

} // namespace

AdviceForm::AdviceForm(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_request(fail({.kind = Error::Kind::MissingField, .field = "arch"})),
      m_workField(new RequestField(look, workInfo(), this)),
      m_morePart(new QWidget(this)),
      m_more(new QPushButton(this))
{
    build();
    retranslate();
}

void AdviceForm::build()
{
    auto* main = new QWidget(this);
    auto *mainGrid = new QGridLayout(main), *moreGrid = new QGridLayout(m_morePart);
    put(*mainGrid, *m_workField, 0, 2);
    place(*mainGrid, Place::Main);
    place(*moreGrid, Place::More);
    m_more->setProperty("kind", QStringLiteral("link"));
    m_more->setCheckable(true);
    m_morePart->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(main);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_morePart);
    column->addStretch(1);
    QWidget::setTabOrder(field("region").input(), m_more);
    QWidget::setTabOrder(m_more, field("gbs").input());
    connect(m_more, &QPushButton::toggled, this, [this](bool open) {
        m_morePart->setVisible(open);
        retranslate();
    });
}

void AdviceForm::place(QGridLayout& grid, Place where)
{
    grid.setContentsMargins(0, 0, 0, 0);
    grid.setHorizontalSpacing(m_look.px(12));
    grid.setVerticalSpacing(m_look.px(8));
    grid.setColumnStretch(0, 1);
    grid.setColumnStretch(1, 1);
    int at = where == Place::Main ? 2 : 0; // the work stands before
    for (const FieldInfo& info : fieldsOf<AdviceRequest>()) {
        if (!isShown(info) || info.place != where)
            continue;
        auto* field = new RequestField(m_look, info, grid.parentWidget());
        const int cells = isWide(info) ? 2 : 1;
        at += cells == 2 ? at % 2 : 0;
        put(grid, *field, at, cells);
        at += cells;
        m_fields.push_back(field);
        connect(field, &RequestField::edited, this, [this, field] { take(*field); });
    }
}

void AdviceForm::retranslate()
{
    m_more->setText(m_more->isChecked() ? tr("Less") : tr("More"));
    m_more->setAccessibleName(m_more->text());
    m_workField->setPicker(tr("Choose…"), [this] { pickWork(); });
    field("region").setPicker(tr("Choose…"), [this] { pickRegion(); });
    for (RequestField* field : m_fields)
        field->retranslate();
    for (const char* key : {"deadline_days", "budget_usd", "power_kw", "most_devices"})
        field(key).setHint(tr("No limit"));
    field("gbs").setHint(tr("Usual"));
    showFields();
}

RequestField& AdviceForm::field(std::string_view key) const
{
    return **std::ranges::find(m_fields, key, [](const RequestField* field) { return field->info().key; });
}

std::vector<const Workload*> AdviceForm::runs() const
{
    std::vector<const Workload*> runs;
    for (const Workload& workload : m_document.resolved()->workloads)
        if (workload.kind == WorkloadKind::Training)
            runs.push_back(&workload);
    return runs;
}

/// A model's tokens are those it was trained on, if they are known. Nothing: there is no such work.
std::optional<Members> AdviceForm::valuesOf(const std::string& work) const
{
    if (const auto uid = idIn(work, runPrefix); !uid.empty()) {
        const auto all = runs();
        const auto run = std::ranges::find(all, uid, &Workload::uid);
        return run == all.end() ? std::nullopt : std::optional(workOf(*m_document.resolved(), **run));
    }
    const ModelRow* row = builtInCatalogue().findModel(idIn(work, modelPrefix));
    const auto request = row ? requestFor(*row) : Result<AdviceRequest>(fail({}));
    if (!request)
        return std::nullopt;
    Members values{{"arch", toValue(request->architecture)}, {"seq", request->seq.base()}};
    if (row->trainingTokens)
        values["tokens"] = row->trainingTokens->quantity().base();
    return values;
}

QString AdviceForm::nameOf(const Workload& run)
{
    //: %1 is the name of a training run
    return tr("Run “%1” of this plan").arg(QString::fromStdString(run.name));
}

QString AdviceForm::workName() const
{
    if (const ModelRow* row = builtInCatalogue().findModel(idIn(m_work, modelPrefix)))
        return QString::fromStdString(row->name);
    for (const Workload* run : runs())
        if (run->uid == idIn(m_work, runPrefix))
            return nameOf(*run);
    return {};
}

bool AdviceForm::chooseModel(const std::string& id) { return takeWork(std::string(modelPrefix) + id); }

bool AdviceForm::chooseRun(const std::string& uid) { return takeWork(std::string(runPrefix) + uid); }

/// What the new work says goes before what was typed for the old one.
bool AdviceForm::takeWork(const std::string& work)
{
    auto values = valuesOf(work);
    if (!values)
        return false;
    m_work = work;
    m_given = std::move(*values);
    std::erase_if(m_own, [this](const auto& own) { return m_given.contains(own.first); });
    for (RequestField* field : m_fields)
        if (m_given.contains(field->info().key))
            field->forgetRefused();
    update();
    return true;
}

void AdviceForm::refresh()
{
    if (m_work.empty())
        return;
    auto values = valuesOf(m_work);
    if (!values)
        m_work.clear(); // the run has been removed
    m_given = values.value_or(Members{});
    update();
}

void AdviceForm::take(const RequestField& field)
{
    const std::string key(field.info().key);
    const bool emptied = !field.entry() || field.entry()->isNull();
    if (emptied && !(field.entry() && isUsualLimit(key)))
        m_own.erase(key);
    else
        m_own[key] = *field.entry();
    update();
}

Result<AdviceRequest> AdviceForm::asked() const
{
    if (m_work.empty())
        return fail({.kind = Error::Kind::MissingField, .field = "arch"});
    for (const RequestField* field : m_fields)
        if (!field->entry())
            return fail(field->entry().error());
    Members members = m_own;
    members.insert(m_given.begin(), m_given.end()); // what is there stays
    members.merge(usualLimits());
    return recordFrom<AdviceRequest>(members);
}

void AdviceForm::update()
{
    auto next = asked();
    const bool same = next && m_request && *next == *m_request;
    m_request = std::move(next);
    showFields();
    if (!same)
        emit requestChanged();
}

/// What must be given has no default, though the record holds a zero.
Value AdviceForm::valueOf(const FieldInfo& info) const
{
    for (const Members* members : {&m_own, &m_given, info.required ? &m_own : &defaults()})
        if (const auto found = members->find(info.key); found != members->end())
            return found->second;
    return {};
}

void AdviceForm::showFields()
{
    m_workField->setValue(m_work, workName());
    m_workField->setHint(tr("A model or a training run"));
    const bool unshaped = !m_work.empty() && !m_request && m_request.error().field.starts_with("arch");
    m_workField->setComplaint(unshaped ? tr("The shape of the model is not complete.") : QString());
    const Value method = valueOf(field("method").info());
    for (RequestField* field : m_fields) {
        const FieldInfo& info = field->info();
        field->setValue(valueOf(info));
        if (info.required)
            field->setHint(tr("Needed"));
        const UsedWhen& when = info.usedWhen.front();
        field->setVisible(when.key.empty() || when.allows(*method.as<std::string>()));
    }
    showRegion();
}

/// Its name, and what it says of the fields that are empty.
void AdviceForm::showRegion()
{
    const Value value = valueOf(field("region").info());
    const RegionRow* row = builtInCatalogue().findRegion(*value.as<std::string>());
    if (!row)
        return;
    field("region").setValue(value, catalogueText(row->name));
    const auto hint = [this](const char* key, double number) {
        field(key).setHint(cellText(field(key).info(), Value(number), Plan{}, forReading(personStyle())));
    };
    hint("price_usd_per_kwh", row->industrialPrice.value);
    hint("g_per_kwh", row->carbon.value);
    hint("pue", row->pue.value);
}

void AdviceForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
