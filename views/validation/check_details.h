// The selected row of the page Validation in full.
#pragma once

#include <QWidget>

#include "views/validation/check_run.h"

class QTextBrowser;

namespace jw {

class Look;
class Panel;

class CheckDetails final : public QWidget {
    Q_OBJECT

public:
    explicit CheckDetails(const Look& look, QWidget* parent = nullptr);

    void setCheck(const CheckRunPtr& run, int row); ///< −1 for none
    void retranslate();
    [[nodiscard]] QTextBrowser& text() const { return *m_text; }

private:
    void showText();

    const Look& m_look;
    CheckRunPtr m_run; ///< keeps alive what is shown
    int m_row = -1;
    Panel* m_panel; ///< all owned
    QTextBrowser* m_text;
};

} // namespace jw
