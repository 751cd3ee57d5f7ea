// A slider that stands under a field while its number is tried out.
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

#include "readings/slide_range.h"
#include "units/result.h"

class QLabel;
class QLineEdit;
class QSlider;

namespace jw {

class Look;

/// The field that a slider moves. Numbers are in the unit that it shows.
struct SlideTarget {
    QString name;                                             ///< for screen readers
    std::function<QString(double)> text;                      ///< a number as it stands in the field
    std::function<Result<double>(const QString& typed)> read; ///< an end, typed as into the field
    std::function<QString(const Error&)> words;               ///< what a person is told
    std::function<Result<void>(double)> set;                  ///< as part of one drag
    std::function<void()> putBack;                            ///< ends the drag as if it had not been
};

/// Arrow keys step, Page Up and Down take a tenth, Home and End go to the ends, which can be typed over.
/// Escape puts the value back; whatever else closes it keeps the new one. Deletes itself when closed.
class SlidePopup final : public QFrame {
    Q_OBJECT

public:
    SlidePopup(const Look& look, SlideRange range, double value, SlideTarget target, QWidget* parent);

    void openUnder(const QWidget& field);
    void openUnder(const QWidget& of, const QRect& cell); ///< a part of it
    [[nodiscard]] QSlider* slider() const { return m_slider; }

signals:
    void closed(); ///< every value has been set

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void moved();
    void apply();
    void showRange();
    void takeEnds(QLineEdit& typed);
    void tell(const QString& problem);
    [[nodiscard]] bool isAtStart() const;

    const Look& m_look;
    SlideRange m_range;
    const double m_start; ///< where the drag began
    double m_value;       ///< where it is
    SlideTarget m_target;
    QLineEdit *m_low, *m_high; ///< all widgets owned by this one
    QSlider* m_slider;
    QLabel* m_problem;
    QTimer m_pause; ///< between two edits, for results to follow
    bool m_isBehind = false;
};

} // namespace jw
