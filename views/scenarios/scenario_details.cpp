#include "views/scenarios/scenario_details.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "views/common/look.h"
#include "views/forms/note_editor.h"

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
      m_colorName(new QLabel(this)),
      m_noteName(new QLabel(this)),
      m_color(new QComboBox(this)),
      m_note(new NoteEditor(look, this))
{
    build();
    connect(m_color, &QComboBox::activated, this, [this](int color) { set("color", Value(color)); });
    connect(m_note, &ValueEditor::typed, this,
            [this](const QString& text) { m_note->markBad(!set("note", Value(text.toStdString()))); });
    connect(&look, &Look::lookChanged, this, &ScenarioDetails::recolor);
    retranslate();
}

void ScenarioDetails::build()
{
    for (QLabel* label : {m_colorName, m_noteName})
        label->setProperty("type", QStringLiteral("label"));
    auto* left = new QVBoxLayout;
    left->addWidget(m_colorName);
    left->addWidget(m_color);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->addWidget(m_noteName);
    right->addWidget(m_note);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(20));
    row->addLayout(left);
    row->addLayout(right, 1);
}

void ScenarioDetails::retranslate()
{
    const int chosen = m_color->currentIndex();
    m_colorName->setText(tr("Color"));
    m_color->setAccessibleName(tr("Color"));
    m_noteName->setText(tr("Note"));
    m_note->input()->setAccessibleName(tr("Note"));
    m_color->clear();
    m_color->addItems({tr("Blue"), tr("Orange"), tr("Green"), tr("Vermilion"), tr("Pink"), tr("Sky blue")});
    m_color->setCurrentIndex(chosen);
    recolor();
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
    if (another)
        m_note->revert();
}

/// False for what was refused.
bool ScenarioDetails::set(const char* field, const Value& value)
{
    const auto done = m_document.setField({0, m_uid, field}, value);
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

void ScenarioDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
