#include "views/scenarios/scenario_details.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>

#include "domain/resolve.h"
#include "views/common/look.h"

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
      m_note(new QPlainTextEdit(this))
{
    build();
    connect(m_color, &QComboBox::activated, this, [this](int color) { set("color", Value(color)); });
    connect(&look, &Look::lookChanged, this, &ScenarioDetails::recolor);
    retranslate();
}

void ScenarioDetails::build()
{
    for (QLabel* label : {m_colorName, m_noteName})
        label->setProperty("type", QStringLiteral("label"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_look.px(64));
    m_note->installEventFilter(this);
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
    m_note->setAccessibleName(tr("Note"));
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
    const bool typing = m_uid == scenario.uid && m_note->hasFocus();
    m_uid = scenario.uid;
    m_color->setCurrentIndex(static_cast<int>(scenario.color));
    const QString note = QString::fromStdString(scenario.note);
    if (!typing && m_note->toPlainText() != note)
        m_note->setPlainText(note);
}

void ScenarioDetails::set(const char* field, const Value& value)
{
    if (const auto done = m_document.setField({0, m_uid, field}, value); !done)
        emit refused(done.error());
}

void ScenarioDetails::commitNote()
{
    const auto at = findScenario(*m_document.plan(), m_uid);
    const std::string note = m_note->toPlainText().toStdString();
    if (at && note != m_document.plan()->scenarios[*at].note)
        set("note", Value(note));
}

bool ScenarioDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        commitNote();
    return QWidget::eventFilter(watched, event);
}

void ScenarioDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
