#include "views/scenarios/scenario_details.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStringListModel>

#include <algorithm>

#include "document/scenario_edits.h"
#include "domain/resolve.h"
#include "domain/scenario_groups.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/forms/note_editor.h"
#include "views/scenarios/changes_text.h"

namespace jw {

QPixmap scenarioMark(const Look& look, std::int64_t color)
{
    const double ratio = 2.0;
    QPixmap map(QSize(look.px(12), look.px(12)) * ratio);
    map.setDevicePixelRatio(ratio);
    map.fill(Qt::transparent);
    QPainter painter(&map);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(seriesColor(look.theme(), static_cast<std::size_t>(color)));
    painter.drawRoundedRect(QRectF(0, 0, look.px(12), look.px(12)), 2, 2);
    return map;
}

ScenarioDetails::ScenarioDetails(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_parentName(new QLabel(this)),
      m_groupName(new QLabel(this)),
      m_colorName(new QLabel(this)),
      m_noteName(new QLabel(this)),
      m_changesName(new QLabel(this)),
      m_changes(new QLabel(this)),
      m_parent(new QComboBox(this)),
      m_group(new LineEditor(look, false, this)),
      m_groups(new QCompleter(new QStringListModel(this), this)),
      m_color(new QComboBox(this)),
      m_note(new NoteEditor(look, this)),
      m_copy(new QPushButton(this))
{
    build();
    connect(m_parent, &QComboBox::activated, this, [this] { // the order stays
        if (!tell(placeScenario(m_document, m_uid, m_parent->currentData().toString().toStdString(), m_uid)))
            showParents();
    });
    connect(m_group, &ValueEditor::typed, this, &ScenarioDetails::setGroup);
    // Queued: first the line itself takes the name over, as if nobody had typed it
    connect(m_groups, qOverload<const QString&>(&QCompleter::activated), this, &ScenarioDetails::setGroup,
            Qt::QueuedConnection);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(changesToCopy(*m_document.plan(), scenario())); });
    connect(m_color, &QComboBox::activated, this, [this](int color) { set("color", Value(color)); });
    connect(m_note, &ValueEditor::typed, this,
            [this](const QString& text) { m_note->markBad(!set("note", Value(text.toStdString()))); });
    connect(&look, &Look::lookChanged, this, &ScenarioDetails::recolor);
    retranslate();
}

void ScenarioDetails::build()
{
    for (QLabel* label : {m_parentName, m_groupName, m_colorName, m_noteName, m_changesName})
        label->setProperty("type", QStringLiteral("label"));
    m_parent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parent->setMinimumContentsLength(16); // a long name must not widen the page
    m_groups->setCaseSensitivity(Qt::CaseInsensitive);
    qobject_cast<QLineEdit*>(m_group->input())->setCompleter(m_groups);
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setWordWrap(true);
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setProperty("kind", QStringLiteral("link"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_look.px(20));
    grid->addWidget(m_parentName, 0, 0);
    grid->addWidget(m_parent, 1, 0);
    grid->addWidget(m_groupName, 2, 0);
    grid->addWidget(m_group, 3, 0);
    grid->addWidget(m_colorName, 4, 0);
    grid->addWidget(m_color, 5, 0);
    grid->addWidget(m_noteName, 0, 1);
    grid->addWidget(m_note, 1, 1, 6, 1);
    grid->addWidget(m_changesName, 7, 0);
    grid->addWidget(m_copy, 7, 1, Qt::AlignRight);
    grid->addWidget(m_changes, 8, 0, 1, 2);
    grid->setRowStretch(6, 1);
    grid->setColumnStretch(1, 1);
}

void ScenarioDetails::retranslate()
{
    const int chosen = m_color->currentIndex();
    m_parentName->setText(tr("Based on"));
    m_parent->setAccessibleName(tr("Based on"));
    m_changesName->setText(tr("What it changes"));
    m_changes->setAccessibleName(tr("What it changes"));
    m_copy->setText(tr("Copy as text"));
    m_copy->setAccessibleName(tr("Copy what it changes"));
    m_groupName->setText(tr("Group"));
    m_group->input()->setAccessibleName(tr("Group"));
    m_colorName->setText(tr("Color"));
    m_color->setAccessibleName(tr("Color"));
    m_noteName->setText(tr("Note"));
    m_note->input()->setAccessibleName(tr("Note"));
    m_color->clear();
    m_color->addItems({tr("Blue"), tr("Orange"), tr("Green"), tr("Vermilion"), tr("Pink"), tr("Sky blue")});
    m_color->setCurrentIndex(chosen);
    recolor();
    if (!m_uid.empty())
        showScenario(scenario());
}

void ScenarioDetails::recolor()
{
    for (int i = 0; i < m_color->count(); ++i)
        m_color->setItemIcon(i, scenarioMark(m_look, i));
}

void ScenarioDetails::showScenario(std::size_t at)
{
    const Scenario& scenario = m_document.plan()->scenarios[at];
    const bool another = std::exchange(m_uid, scenario.uid) != scenario.uid;
    m_color->setCurrentIndex(static_cast<int>(scenario.color));
    m_note->show({.text = QString::fromStdString(scenario.note)});
    showGroup();
    if (another) {
        m_note->revert();
        m_group->revert();
    }
    showParents();
    showChanges();
}

std::size_t ScenarioDetails::scenario() const { return findScenario(*m_document.plan(), m_uid).value_or(0); }

/// All that are not based on this one themselves; the baseline is based on none.
void ScenarioDetails::showParents()
{
    const Plan& plan = *m_document.plan();
    const std::size_t own = scenario();
    m_parent->clear();
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
        if (std::ranges::count(chainOf(plan, at), m_uid) == 0)
            m_parent->addItem(scenarioName(plan.scenarios[at]),
                              at ? QString::fromStdString(plan.scenarios[at].uid) : QString());
    const auto chain = chainOf(plan, own);
    m_parent->setCurrentIndex(
        m_parent->findData(chain.size() > 1 ? QString::fromStdString(chain[1]) : QString()));
    for (QWidget* part : {static_cast<QWidget*>(m_parentName), static_cast<QWidget*>(m_parent)})
        part->setVisible(own > 0);
}

/// The baseline is the root of the tree: it stands in no group.
void ScenarioDetails::showGroup()
{
    const Plan& plan = *m_document.plan();
    const QString group = QString::fromStdString(plan.scenarios[scenario()].group);
    m_group->show({.text = group, .typed = group});
    QStringList names;
    for (const std::string& name : scenarioGroups(plan))
        names << QString::fromStdString(name);
    auto* known = qobject_cast<QStringListModel*>(m_groups->model());
    if (known->stringList() != names)
        known->setStringList(names);
    m_groupName->setVisible(scenario() > 0);
    m_group->setVisible(scenario() > 0);
}

void ScenarioDetails::setGroup(const QString& name)
{
    m_group->markBad(!tell(groupScenarios(m_document, {m_uid}, name.trimmed().toStdString())));
}

void ScenarioDetails::showChanges()
{
    const std::size_t own = scenario();
    const QStringList lines = changesInWords(*m_document.plan(), own);
    m_changes->setText(lines.isEmpty()
                           ? tr("Nothing yet. Change an input in a form while this scenario is chosen at the "
                                "top, or in the matrix.")
                           : lines.join(QLatin1Char('\n')));
    m_copy->setEnabled(!lines.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(m_changesName), static_cast<QWidget*>(m_changes),
                          static_cast<QWidget*>(m_copy)})
        part->setVisible(own > 0);
}

/// False for what was refused.
bool ScenarioDetails::tell(const Result<void>& done)
{
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

bool ScenarioDetails::set(const char* field, const Value& value)
{
    return tell(m_document.setField({0, m_uid, field}, value));
}

void ScenarioDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
