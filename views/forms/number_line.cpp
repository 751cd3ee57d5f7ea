#include "views/forms/number_line.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include "messages/message.h"
#include "readings/display.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"

namespace jw {
namespace {

Result<double> numberOf(const Result<Value>& read)
{
    if (!read)
        return fail(read.error());
    const double* number = read->as<double>();
    return number ? Result<double>(*number) : fail({.kind = Error::Kind::MissingField});
}

std::function<QString(const Error&)> wordsFor(const FieldInfo& info)
{
    return [info](const Error& error) { return shownText(messageOf(error, &info)); };
}

} // namespace

NumberKind fieldNumber(const QString& name, const FieldInfo& info, UnitName unit, const Plan& plan)
{
    return {
        .name = name,
        .unit = unitWords(unit, plan),
        .read = [info, unit,
                 plan](const QString& typed) { return numberOf(typedIn(info, unit, typed, plan)); },
        .text = [info, unit](double value) { return typedDigits(converted(value, info.term.unit, unit)); },
        .words = wordsFor(info)};
}

NumberKind resultNumber(const QString& name, const FieldInfo& info, UnitName unit, const Plan& plan)
{
    const auto read = [info, unit, plan](const QString& typed) -> Result<double> {
        FieldInfo bare{.key = info.key, .term = info.term};
        bare.term.unit = {"", 1.0};
        const auto number = numberOf(typedValue(bare, typed, plan, personStyle()));
        if (number)
            return *number * unit.size;
        if (number.error().kind == Error::Kind::Ambiguous)
            return number;
        return numberOf(typedValue(info, typed, plan, personStyle())).map([&](double value) {
            return value * info.term.unit.size;
        });
    };
    return {.name = name,
            .unit = unitWords(unit, info.dim, plan),
            .read = read,
            .text = [unit](double base) { return typedDigits(base / unit.size); },
            .words = wordsFor(info)};
}

NumberLine::NumberLine(QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_unit(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_line(new QLineEdit(this))
{
    m_name->setProperty("type", QStringLiteral("label"));
    m_unit->setProperty("type", QStringLiteral("secondary"));
    m_problem->setProperty("type", QStringLiteral("worse"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    auto* row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_unit);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_line->isModified())
            take();
    });
}

void NumberLine::setKind(NumberKind kind)
{
    m_kind = std::move(kind);
    m_name->setText(m_kind.name);
    m_unit->setText(m_kind.unit);
    setUnitWidth(m_unit->minimumWidth());
    //: What a screen reader calls a line: %1 its name, %2 its unit
    m_line->setAccessibleName(m_kind.unit.isEmpty() ? m_kind.name
                                                    : tr("%1, in %2").arg(m_kind.name, m_kind.unit));
    if (!m_refused && !m_line->isModified()) // half-typed text stays
        write();
}

void NumberLine::setNameHeight(int pixels) { m_name->setMinimumHeight(pixels); }

int NumberLine::unitWidth() const
{
    m_unit->ensurePolished();
    return m_unit->text().isEmpty() ? 0 : m_unit->sizeHint().width();
}

/// Where there is neither, the line ends where the widget does.
void NumberLine::setUnitWidth(int pixels)
{
    m_unit->setMinimumWidth(pixels);
    m_unit->setVisible(pixels > 0 || !m_unit->text().isEmpty());
}

void NumberLine::setValue(std::optional<double> value)
{
    m_value = value;
    m_refused = false;
    tell({});
    write();
}

void NumberLine::write()
{
    m_line->setText(m_value && m_kind.text ? m_kind.text(*m_value) : QString());
    m_line->setModified(false);
}

void NumberLine::take()
{
    m_line->setModified(false);
    const QString typed = m_line->text().trimmed();
    m_value.reset();
    m_refused = false;
    tell({});
    if (!typed.isEmpty() && m_kind.read) {
        if (const auto read = m_kind.read(typed))
            m_value = *read;
        else
            refuse(m_kind.words(read.error()));
    }
    emit changed();
}

/// Enter takes the number; it does not also press the button of a dialog.
void NumberLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void NumberLine::refuse(const QString& why)
{
    m_refused = true;
    tell(why);
}

QString NumberLine::problem() const { return m_problem->text(); }

void NumberLine::tell(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setStyled(*m_line, "bad", !problem.isEmpty());
}

} // namespace jw
