// A document with a page on it, driven as a person would, for tests of forms.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QTest>

#include "document/plan_evaluation.h"
#include "views/common/look.h"

namespace jw::test {

/// Sets the locale whose signs forms read, and puts the old one back.
class WithLocale {
public:
    explicit WithLocale(const QLocale& locale) { QLocale::setDefault(locale); }
    ~WithLocale() { QLocale::setDefault(QLocale::c()); }
    WithLocale(const WithLocale&) = delete;
    WithLocale& operator=(const WithLocale&) = delete;
};

/// Types a text into a line as if by hand and leaves with Enter.
inline void type(QWidget* input, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(input);
    QVERIFY2(line, "no line to type in");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

/// Picks an entry of a box as if by hand.
inline void pick(QWidget* input, const QString& text)
{
    auto* box = qobject_cast<QComboBox*>(input);
    QVERIFY2(box, "no box to pick from");
    const int at = box->findText(text);
    QVERIFY2(at >= 0, qPrintable("no choice " + text));
    box->setCurrentIndex(at);
    emit box->activated(at);
}

/// Widgets that Tab stops at, in the order of Tab, from the first visible one of `top`.
inline QWidgetList tabStops(QWidget& top)
{
    QWidgetList stops;
    QWidget* widget = &top;
    for (QWidget* next = widget->nextInFocusChain(); next && next != widget; next = next->nextInFocusChain())
        if (top.isAncestorOf(next) && next->isVisibleTo(&top) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            stops << next;
    return stops;
}

/// What a screen reader calls it: a button by its text, anything else by the name it was given.
inline QString nameOf(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return widget.accessibleName().isEmpty() && button ? button->text() : widget.accessibleName();
}

/// Fails for each widget that takes the keyboard but has no accessible name.
inline void checkNames(QWidget& top)
{
    for (QWidget* widget : tabStops(top))
        QVERIFY2(!nameOf(*widget).isEmpty(),
                 qPrintable(QStringLiteral("%1 %2 has no accessible name")
                                .arg(widget->metaObject()->className(), widget->objectName())));
}

/// Fails where Tab goes up the page, or left in a row.
inline void checkTabOrder(QWidget& top)
{
    QRect last;
    for (QWidget* widget : tabStops(top)) {
        const QRect here(widget->mapTo(&top, QPoint()), widget->size());
        const bool sameRow = !last.isNull() && here.top() < last.bottom() && last.top() < here.bottom();
        const bool onward =
            last.isNull() || (sameRow ? here.left() >= last.left() : here.top() >= last.top());
        QVERIFY2(onward, qPrintable("Tab goes back at " + nameOf(*widget)));
        last = here;
    }
}

/// Saves a picture where JW_SHOTS names a folder; people look at it.
inline void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("JW_SHOTS");
    for (int turn = 0; turn < 3; ++turn) // layouts settle step by step
        QCoreApplication::processEvents();
    if (!folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace jw::test
