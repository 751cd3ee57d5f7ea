#include "views/forms/field_editor.h"

#include <QAbstractScrollArea>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/forms/note_editor.h"
#include "views/forms/source_dot.h"
#include "views/forms/source_words.h"

namespace jw {
namespace {

bool isNumber(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
}

} // namespace

FieldEditor::FieldEditor(PlanDocument& document, const Look& look, FormField field, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_field(std::move(field)),
      m_unit(firstUnit(*m_field.info)),
      m_dot(new SourceDot(look)),
      m_title(new QLabel),
      m_reset(new QPushButton),
      m_replaced(new QLabel),
      m_message(new QLabel(this)),
      m_readings(new QWidget(this)),
      m_first(new QPushButton),
      m_second(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    buildHead();
    buildEditor();
    buildFoot();
    retranslate();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

FieldEditor::~FieldEditor() = default;

void FieldEditor::buildHead()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(m_look.px(5));
    head->addWidget(m_dot);
    head->addWidget(m_title, 1);
    head->addWidget(m_reset);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    m_title->setProperty("type", QStringLiteral("label"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setMinimumHeight(m_look.px(20)); // the row is as high with Reset as without
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setProperty("kind", QStringLiteral("link"));
    m_reset->setFixedHeight(m_look.px(20));
    m_reset->hide();
    connect(m_reset, &QPushButton::clicked, this, [this] {
        reset();
        input()->setFocus(Qt::OtherFocusReason);
    });
}

void FieldEditor::buildEditor()
{
    const FieldInfo& info = *m_field.info;
    if (info.kind == FieldKind::YesNo)
        m_editor = new CheckEditor(this);
    else if (info.kind == FieldKind::Choice || info.kind == FieldKind::Reference)
        m_editor = new BoxEditor(this);
    else if (isNote(info))
        m_editor = new NoteEditor(m_look, this);
    else
        m_editor = m_line = new LineEditor(m_look, isNumber(info), this);
    auto* value = new QVBoxLayout;
    value->setSpacing(0);
    value->addWidget(m_editor);
    buildReplaced(*value);
    static_cast<QVBoxLayout*>(layout())->addLayout(value);
    m_title->setBuddy(m_editor->input());
    m_title->installEventFilter(this);
    input()->installEventFilter(this);
    if (const auto* area = qobject_cast<QAbstractScrollArea*>(input()))
        area->viewport()->installEventFilter(this); // there the mouse asks for the menu
    connect(m_editor, &ValueEditor::typed, this, &FieldEditor::takeText);
    connect(m_editor, &ValueEditor::picked, this, &FieldEditor::takeChoice);
    connect(m_editor, &ValueEditor::leftUnchanged, this, &FieldEditor::forgetRefused);
    if (m_line)
        connect(m_line->unitButton(), &QToolButton::clicked, this, [this] {
            if (m_picker.open)
                m_picker.open();
            else
                popUpUnits();
        });
}

void FieldEditor::buildFoot()
{
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    layout()->addWidget(m_message);
    auto* row = new QHBoxLayout(m_readings);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_first);
    row->addWidget(m_second);
    row->addStretch(1);
    m_readings->hide();
    layout()->addWidget(m_readings);
    connect(m_first, &QPushButton::clicked, this, [this] { acceptReading(m_error ? m_error->value : 0.0); });
    connect(m_second, &QPushButton::clicked, this, [this] { acceptReading(m_error ? m_error->upper : 0.0); });
}

void FieldEditor::setPicker(Picker picker)
{
    m_picker = std::move(picker);
    if (auto* line = qobject_cast<QLineEdit*>(input())) {
        line->setReadOnly(true);
        line->setProperty("picker", true);
        m_line->unitButton()->setProperty("kind", QStringLiteral("link"));
    }
    refresh();
}

void FieldEditor::setRow(const std::string& uid)
{
    if (uid != m_uid) {
        m_error.reset();
        m_refused.reset();
        m_uid = uid;
        m_editor->revert();
    }
    refresh();
}

void FieldEditor::refresh()
{
    m_state = fieldState(m_document, m_uid, m_field.field);
    followTyped();
    showState();
    showProblem();
}

std::vector<QWidget*> FieldEditor::tabStops() const { return {m_reset, input(), m_first, m_second}; }

QString FieldEditor::title() const { return fieldTitle(*m_field.info); }

void FieldEditor::retranslate()
{
    m_title->setText(title());
    //: Button beside a field's name: the scenario takes the value it is based on again
    m_reset->setText(tr("Reset"));
    m_reset->setAccessibleName(tr("Reset %1").arg(title()));
    if (!m_uid.empty())
        refresh();
}

void FieldEditor::showState()
{
    m_editor->show(editorValue());
    const SourceMark mark = sourceMark(m_state, *m_field.info);
    m_dot->setMark(m_state.overridden ? Tone::Overridden : mark.tone, mark.hollow && !m_state.overridden);
    setStyled(*m_title, "type", m_state.overridden ? QStringLiteral("overridden") : QStringLiteral("label"));
    const Qt::CursorShape hand = canSlide() ? Qt::PointingHandCursor : Qt::ArrowCursor;
    if (m_title->cursor().shape() != hand)
        m_title->setCursor(hand);
    m_reset->setVisible(m_state.overridden);
    takeReplaced();
    setStyled(*input(), "overridden", m_state.overridden);
    const Plan& plan = *m_document.resolved();
    if (m_line && m_picker.open)
        m_line->setUnit(m_picker.text, true);
    else if (m_line)
        m_line->setUnit(unitWords(m_unit, plan), units().size() > 1 && !m_field.info->percent);
    const QString unit = unitWords(m_unit, plan);
    //: What a screen reader calls a field: %1 its name, %2 its unit
    input()->setAccessibleName(unit.isEmpty() ? title() : tr("%1, in %2").arg(title(), unit));
    QString words = hint();
    input()->setAccessibleDescription(words);
    if (m_state.source)
        words.replace(mark.words, sourceDetails(*m_state.source));
    setToolTip(words);
}

void FieldEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        popUpMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (watched == m_title && event->type() == QEvent::MouseButtonRelease &&
        static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
        slide();
    if (watched != input())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn)
        emit focusEntered();
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_F4) { // a box would open itself
            setSource();
            return true;
        }
        const bool opens =
            key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Space;
        if (m_picker.open && opens) {
            m_picker.open();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_R && event->modifiers() == Qt::ControlModifier)
        reset();
    else if (event->key() == Qt::Key_L && event->modifiers() == Qt::ControlModifier)
        slide();
    else
        QWidget::keyPressEvent(event);
}

FieldEditor* FieldEditor::of(QWidget* widget)
{
    while (widget && !qobject_cast<FieldEditor*>(widget))
        widget = widget->isWindow() ? nullptr : widget->parentWidget();
    return qobject_cast<FieldEditor*>(widget);
}

} // namespace jw
