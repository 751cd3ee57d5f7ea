#include "views/advisor/request_field.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "items/choice_text.h"
#include "views/common/joined.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/forms/value_editor.h"

namespace jw {
namespace {

bool isNumber(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
}

bool opens(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

const FieldInfo& workInfo()
{
    static const FieldInfo info{
        .key = "arch", .term = {JW_TERM("jw::Term", "Work")}, .kind = FieldKind::Text, .required = true};
    return info;
}

RequestField::RequestField(const Look& look, const FieldInfo& info, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_info(info),
      m_title(new QLabel(this)),
      m_message(new QLabel(this))
{
    build();
    connect(m_editor, &ValueEditor::typed, this, &RequestField::takeText);
    connect(m_editor, &ValueEditor::picked, this, &RequestField::takeChoice);
    connect(m_editor, &ValueEditor::leftUnchanged, this, [this] {
        forgetRefused();
        emit edited();
    });
    retranslate();
}

void RequestField::build()
{
    if (m_info.kind == FieldKind::Choice)
        m_editor = new BoxEditor(this);
    else
        m_editor = m_line = new LineEditor(m_look, isNumber(m_info), this);
    m_title->setProperty("type", QStringLiteral("label"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setBuddy(input());
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(4));
    column->addWidget(m_title);
    column->addWidget(m_editor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

QWidget* RequestField::input() const { return m_editor->input(); }

void RequestField::setPicker(const QString& button, std::function<void()> open)
{
    m_button = button;
    if (!m_open && m_line) {
        auto* line = qobject_cast<QLineEdit*>(input());
        line->setReadOnly(true);
        line->setProperty("picker", true);
        line->installEventFilter(this);
        m_line->unitButton()->setProperty("kind", QStringLiteral("link"));
        connect(m_line->unitButton(), &QToolButton::clicked, this, [this] { m_open(); });
    }
    m_open = std::move(open);
    retranslate();
}

void RequestField::setTitle(const QString& title)
{
    m_givenTitle = title;
    retranslate();
}

void RequestField::setHint(const QString& hint)
{
    if (auto* line = qobject_cast<QLineEdit*>(input()))
        line->setPlaceholderText(hint);
}

QString RequestField::title() const
{
    return m_givenTitle.isEmpty() ? termText(m_info.term.name) : m_givenTitle;
}

void RequestField::retranslate()
{
    m_title->setText(title());
    setToolTip(joined({termText(m_info.doc), termText(m_info.term.source)}));
    input()->setAccessibleDescription(toolTip());
    show();
}

UnitName RequestField::unit() const
{
    const auto rate = m_info.dim == Dim{.time = -1}
                          ? namedRate(m_typed.toStdString(), unitChoices(m_info.term.unit, m_info.dim))
                          : std::nullopt;
    return rate.value_or(shownUnit(m_info));
}

void RequestField::showUnit()
{
    const QString words = unitWords(unit(), Plan{});
    //: What a screen reader calls a field: %1 its name, %2 its unit
    input()->setAccessibleName(words.isEmpty() ? title() : tr("%1, in %2").arg(title(), words));
    if (m_line)
        m_line->setUnit(m_open ? m_button : words, static_cast<bool>(m_open));
}

void RequestField::setValue(const Value& value, const QString& words)
{
    if (value != m_value)
        m_typed.clear();
    m_value = value;
    m_words = words;
    show();
}

/// In the unit that stands beside it.
QString RequestField::restingText(const CellStyle& style) const
{
    const double* number = m_value.as<double>();
    if (!number || m_info.dim != Dim{.time = -1})
        return cellText(m_info, m_value, Plan{}, style);
    FieldInfo counted = m_info;
    counted.term.unit = unit();
    return numberCell(counted, converted(*number, m_info.term.unit, counted.term.unit), style);
}

void RequestField::show()
{
    showUnit();
    EditorValue shown;
    const CellStyle style = personStyle();
    if (m_line) {
        shown.text = m_words.isEmpty() ? restingText(forReading(style)) : m_words;
        const QString digits = cellText(m_info, m_value, Plan{}, {.decimal = style.decimal});
        shown.typed = !m_words.isEmpty() ? m_words : m_typed.isEmpty() ? digits : m_typed;
    } else {
        shown.choices = cellChoices(m_info, Plan{});
        shown.current = static_cast<int>(shown.choices.indexOf(cellText(m_info, m_value, Plan{})));
    }
    m_editor->markBad(!m_entry); // a refused text is left alone
    m_editor->show(shown);
    showMessage();
}

void RequestField::setComplaint(const QString& complaint)
{
    m_complaint = complaint;
    showMessage();
}

QString RequestField::message() const
{
    return m_entry ? m_complaint : shownText(messageOf(m_entry.error(), &m_info));
}

void RequestField::showMessage()
{
    m_editor->markBad(!message().isEmpty());
    m_message->setText(message());
    m_message->setVisible(!message().isEmpty());
}

void RequestField::forgetRefused()
{
    if (m_entry)
        return;
    m_entry = m_value;
    m_editor->revert();
    showMessage();
}

/// An empty text is "not given", also where something must be in the end.
void RequestField::takeText(const QString& text)
{
    const QString trimmed = text.trimmed();
    const UnitName shown = unit();
    const QString counted = trimmed + u' ' + toQt(shown.symbol);
    const bool other = shown.symbol != shownUnit(m_info).symbol; // a bare number is meant in it
    const bool bare = other && !trimmed.isEmpty() && typedValue(m_info, counted, Plan{}, personStyle());
    const QString meant = bare ? counted : trimmed;
    m_entry = trimmed.isEmpty() ? Result<Value>(Value()) : typedValue(m_info, meant, Plan{}, personStyle());
    if (m_entry) {
        m_complaint.clear();
        m_value = *m_entry;
        m_typed = meant;
    }
    show();
    emit edited();
}

void RequestField::takeChoice(int choice)
{
    m_entry = Value(m_info.choices[static_cast<std::size_t>(choice)]);
    m_value = *m_entry;
    show();
    emit edited();
}

bool RequestField::eventFilter(QObject* watched, QEvent* event)
{
    if (m_open && watched == input() && opens(*event)) {
        m_open();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jw
