#include "views/window/edit_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTableView>

#include "views/charts/chart.h"
#include "views/charts/chart_export.h"
#include "views/common/table_copy.h"
#include "views/forms/field_editor.h"
#include "views/forms/table_view.h"
#include "views/scenarios/matrix_view.h"
#include "views/window/commands.h"

namespace jw {
namespace {

bool canCopy(QWidget* from)
{
    if (const auto* line = qobject_cast<QLineEdit*>(from))
        return line->hasSelectedText();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(from))
        return text->textCursor().hasSelection();
    if (const auto* table = qobject_cast<QTableView*>(from))
        return table->currentIndex().isValid();
    return qobject_cast<Chart*>(from) != nullptr;
}

/// What there is to paste is looked at when it is pasted: asking for it can take long.
bool canPaste(QWidget* into)
{
    if (const auto* line = qobject_cast<QLineEdit*>(into))
        return !line->isReadOnly();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(into))
        return !text->isReadOnly();
    return qobject_cast<PlanTableView*>(into) || qobject_cast<MatrixView*>(into);
}

} // namespace

EditActions::EditActions(Commands& commands, QWidget& window)
    : QObject(&window),
      m_commands(commands),
      m_window(window)
{
    const auto on = [&](Command command, auto act) {
        connect(commands.action(command), &QAction::triggered, this, act);
    };
    const auto onField = [&](Command command, auto act) {
        on(command, [this, act] {
            if (FieldEditor* editor = field())
                (editor->*act)();
        });
    };
    on(Command::Copy, [this] { copy(); });
    on(Command::Paste, [this] { paste(); });
    onField(Command::SetSource, &FieldEditor::setSource);
    onField(Command::ResetOverride, &FieldEditor::reset);
    onField(Command::Slide, &FieldEditor::slide);
    onField(Command::CopyPath, &FieldEditor::copyPath);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(commands.editMenu(), &QMenu::aboutToShow, this, &EditActions::refresh);
    refresh();
}

void EditActions::follow(QWidget* now)
{
    if (!now || now->window() != &m_window || qobject_cast<QMenuBar*>(now))
        return;
    m_last = now;
    refresh();
}

QWidget* EditActions::target() const
{
    QWidget* now = m_window.focusWidget();
    return now && !qobject_cast<QMenuBar*>(now) ? now : m_last.data();
}

FieldEditor* EditActions::field() const { return FieldEditor::of(target()); }

void EditActions::refresh()
{
    m_commands.action(Command::Copy)->setEnabled(canCopy(target()));
    m_commands.action(Command::Paste)->setEnabled(canPaste(target()));
    for (const Command command : {Command::SetSource, Command::ResetOverride, Command::CopyPath})
        m_commands.action(command)->setEnabled(field() != nullptr);
    m_commands.action(Command::Slide)->setEnabled(field() && field()->canSlide());
}

void EditActions::copy() const
{
    QWidget* from = target();
    if (const auto* line = qobject_cast<QLineEdit*>(from))
        line->copy();
    else if (auto* text = qobject_cast<QPlainTextEdit*>(from))
        text->copy();
    else if (const auto* rows = qobject_cast<PlanTableView*>(from))
        rows->copySelected();
    else if (const auto* table = qobject_cast<QTableView*>(from))
        QGuiApplication::clipboard()->setMimeData(selectionMime(*table).release());
    else if (const auto* chart = qobject_cast<Chart*>(from))
        copyChart(chart->data(), chart->exportStyle());
}

void EditActions::paste() const
{
    QWidget* into = target();
    if (auto* line = qobject_cast<QLineEdit*>(into))
        line->paste();
    else if (auto* text = qobject_cast<QPlainTextEdit*>(into))
        text->paste();
    else if (auto* rows = qobject_cast<PlanTableView*>(into))
        rows->paste();
    else if (auto* matrix = qobject_cast<MatrixView*>(into))
        matrix->paste();
}

} // namespace jw
